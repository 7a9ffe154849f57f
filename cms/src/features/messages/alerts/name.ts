export const STAFF_ALERTS = 'staff-alerts'
