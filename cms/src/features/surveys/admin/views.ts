/** The staff's screens about surveys, by path: the server never loads them. */
export const surveyViews = {
  surveys: { path: '/surveys', Component: '/src/features/surveys/admin/list/list-view.tsx#SurveyListView' },
  survey: { path: '/survey', Component: '/src/features/surveys/admin/overview/overview-view.tsx#SurveyView' },
  surveyDesign: {
    path: '/survey-design',
    Component: '/src/features/surveys/admin/design/design-view.tsx#SurveyDesignView',
  },
  surveyLetters: {
    path: '/survey-letters',
    Component: '/src/features/surveys/admin/letters/letters-view.tsx#SurveyLettersView',
  },
  surveyResults: {
    path: '/survey-results',
    Component: '/src/features/surveys/admin/results/results-view.tsx#SurveyResultsView',
  },
  surveyHouseholds: {
    path: '/survey-households',
    Component: '/src/features/surveys/admin/households/households-view.tsx#HouseholdsView',
  },
} as const
