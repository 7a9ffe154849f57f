import type { NOTICE_TYPES } from '@linsheng/contracts/content'
import type { PaperKey } from './papers.ts'
import type { Texts } from './texts.ts'

export interface DemoNotice {
  slug: string
  type: (typeof NOTICE_TYPES)[number]
  issuer: 'property' | 'committee'
  /** Days before now at which it was published; negative: it will be. */
  daysAgo: number
  pinned?: true
  /** Days it is valid from its publication on. */
  validDays?: number
  title: Texts
  summary?: Texts
  /** As `richTextOf` reads it. */
  body: Texts
  papers?: readonly PaperKey[]
}

type Row = [hans: string, hant: string, en: string]
const text = ([hans, hant, en]: Row): Texts => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** A notice of one paragraph. */
const short = (
  daysAgo: number,
  type: DemoNotice['type'],
  slug: string,
  title: Row,
  body: Row,
  more: Partial<DemoNotice> = {},
): DemoNotice => ({ daysAgo, type, slug, issuer: 'property', title: text(title), body: text(body), ...more })

export const DEMO_NOTICES: readonly DemoNotice[] = [
  short(
    2,
    'outage',
    'water-stop-b3-b5',
    [
      '周四上午 3、5号楼停水 3 小时',
      '週四上午 3、5號樓停水 3 小時',
      'No water in buildings 3 and 5 on Thursday morning',
    ],
    [
      '周四 9:00–12:00 更换二次供水阀门，3、5号楼停水。请提前存水，恢复后先放两分钟。急用水请打值班电话，我们送上门。',
      '週四 9:00–12:00 更換二次供水閥門，3、5號樓停水。請提前存水，恢復後先放兩分鐘。急用水請打值班電話，我們送上門。',
      'A valve is replaced on Thursday from 9:00 to 12:00. Please store water before; let it run for two minutes after. If you need water urgently, call the office and we bring it.',
    ],
    { pinned: true },
  ),
  short(
    3,
    'vote',
    'assembly-announced',
    ['年度业主大会通知', '年度業主大會通知', 'The yearly owners’ assembly'],
    [
      '大会在会所二层举行，议题和材料已经公布。每户一票，可以到场也可以交书面票。',
      '大會在會所二層舉行，議題和材料已經公布。每戶一票，可以到場也可以交書面票。',
      'It is held in the club house; agenda and papers are published. One vote for each home, in person or in writing.',
    ],
    { issuer: 'committee', pinned: true, papers: ['lift'] },
  ),
  short(
    -3,
    'maintenance',
    'garage-cleaning-planned',
    ['下周清洗东区地库', '下週清洗東區地庫', 'The east garage is cleaned next week'],
    [
      '分两个晚上清洗，请按车位号在 20:00 前移车。',
      '分兩個晚上清洗，請按車位號在 20:00 前移車。',
      'Two evenings; please move your car before 20:00 by the number of your space.',
    ],
  ),
  short(
    6,
    'finance',
    'income-first-half',
    ['上半年公共收益明细', '上半年公共收益明細', 'Common income of the first half year'],
    [
      '电梯广告、访客停车、会所场地合计 87,650 元，明细见附件。对任何一笔有疑问，周三晚上到业委会办公室看凭证。',
      '電梯廣告、訪客停車、會所場地合計 87,650 元，明細見附件。對任何一筆有疑問，週三晚上到業委會辦公室看憑證。',
      'Lift advertising, visitors’ parking and the club house brought CNY 87,650; details are attached. Receipts can be seen at the committee’s office on Wednesday evenings.',
    ],
    { issuer: 'committee', papers: ['income'] },
  ),
  short(
    9,
    'maintenance',
    'pump-spare-west',
    ['西区地库备用水泵已装好', '西區地庫備用水泵已裝好', 'Spare pump in the west garage'],
    [
      '备用泵已经试运行，积水报警直通监控室。下次大雨后我们会公布现场情况。',
      '備用泵已經試運行，積水警報直通監控室。下次大雨後我們會公布現場情況。',
      'The spare pump has been tested and its alarm rings in the control room. We report after the next heavy rain.',
    ],
  ),
  short(
    14,
    'safety',
    'winter-heating-safety',
    ['冬季用电用火提醒', '冬季用電用火提醒', 'Heating safely in winter'],
    [
      '取暖器不要接在插线板上，出门前拔掉。楼道不放纸箱。闻到焦味请马上打值班电话。',
      '取暖器不要接在延長線上，出門前拔掉。樓道不放紙箱。聞到焦味請馬上打值班電話。',
      'Plug heaters straight into the wall and pull them out when you leave. Keep cardboard out of the landings. If you smell burning, call the office at once.',
    ],
    { validDays: 120 },
  ),
  short(
    21,
    'general',
    'swap-day',
    ['月末旧物交换', '月末舊物交換', 'Swap day at the end of the month'],
    [
      '最后一个周六 9:00–11:30，会所一楼。书、玩具、小家电都可以带来，没换出去的请带回。',
      '最後一個週六 9:00–11:30，會所一樓。書、玩具、小家電都可以帶來，沒換出去的請帶回。',
      'Last Saturday, 9:00 to 11:30, club house. Bring books, toys, small appliances; take home what nobody wants.',
    ],
  ),
  short(
    33,
    'maintenance',
    'lift-inspection',
    ['电梯年检，每台停 2 小时', '電梯年檢，每台停 2 小時', 'Yearly lift inspection, two hours each'],
    [
      '按楼号依次进行，当天早上在大堂贴具体时间。需要抬轮椅请提前一天告诉客服。',
      '按樓號依次進行，當天早上在大堂貼具體時間。需要抬輪椅請提前一天告訴客服。',
      'Building after building; the hour is posted in your lobby that morning. If somebody needs to be carried, tell us a day before.',
    ],
  ),
  short(
    45,
    'general',
    'review-minutes',
    ['服务评议会纪要已公布', '服務評議會紀要已公布', 'Minutes of the service review'],
    [
      '定下三件事：周末加一次清运，午休两人接电话，西区地库加备用泵。纪要在会议页面。',
      '定下三件事：週末加一次清運，午休兩人接電話，西區地庫加備用泵。紀要在會議頁面。',
      'Three things were agreed: another collection at weekends, two people at the telephones over lunch, a spare pump. The minutes are on the meeting’s page.',
    ],
    { issuer: 'committee' },
  ),
  short(
    58,
    'outage',
    'power-cut-b8',
    ['8号楼停电检修', '8號樓停電檢修', 'Power cut in building 8'],
    [
      '周二 13:00–15:00 更换楼层配电箱，电梯同时停用。',
      '週二 13:00–15:00 更換樓層配電箱，電梯同時停用。',
      'Tuesday 13:00 to 15:00: floor panels are replaced; the lift stops too.',
    ],
    { validDays: 4 },
  ),
  short(
    72,
    'safety',
    'ebike-lift-stop',
    ['电动车进电梯会停梯', '電動車進電梯會停梯', 'Lifts stop for electric bicycles'],
    [
      '12栋楼的识别已经开通。请把车停到充电棚，新增 12 个口，前 2 小时免费。',
      '12棟樓的識別已經開通。請把車停到充電棚，新增 12 個口，前 2 小時免費。',
      'All 12 buildings now recognise them. Please use the charging shed: 12 new sockets, two hours free.',
    ],
  ),
  short(
    90,
    'general',
    'club-hours',
    ['会所夏季开放时间', '會所夏季開放時間', 'Summer hours of the club house'],
    [
      '每天 8:00–22:00。乒乓球室周末 9:00 开，12 岁以下要有大人陪。',
      '每天 8:00–22:00。乒乓球室週末 9:00 開，12 歲以下要有大人陪。',
      'Daily 8:00 to 22:00. Table tennis from 9:00 at weekends; under twelve only with an adult.',
    ],
    { validDays: 60 },
  ),
  short(
    110,
    'maintenance',
    'facade-b7',
    ['7号楼外墙空鼓修补', '7號樓外牆空鼓修補', 'Loose plaster at building 7'],
    [
      '吊篮施工 10 天，请关好东侧窗户。楼下已拉警戒线，请绕行。',
      '吊籃施工 10 天，請關好東側窗戶。樓下已拉警戒線，請繞行。',
      'Ten days with a hanging platform; keep the east windows shut and walk around the fenced area.',
    ],
    { validDays: 12 },
  ),
  short(
    135,
    'safety',
    'typhoon',
    ['台风来前请收好阳台物品', '颱風來前請收好陽台物品', 'Before the typhoon: clear your balcony'],
    [
      '花盆、晾衣架请收进屋。地库入口已备沙袋，值班加到 6 人。',
      '花盆、晾衣架請收進屋。地庫入口已備沙袋，值班加到 6 人。',
      'Take flower pots and racks inside. Sandbags are at the garages and six people are on duty.',
    ],
    { validDays: 3 },
  ),
  short(
    160,
    'finance',
    'water-share',
    ['公共水费分摊算法', '公共水費分攤算法', 'How shared water is charged'],
    [
      '按户均分，附每月读数。水景改为每季度换一次水，预计每户每月少 3 元。',
      '按戶均分，附每月讀數。水景改為每季度換一次水，預計每戶每月少 3 元。',
      'Equally by home, with the readings. The pond’s water is now changed quarterly: about CNY 3 less a month.',
    ],
  ),
  short(
    190,
    'general',
    'spring-planting',
    ['春季补种，欢迎认养', '春季補種，歡迎認養', 'Spring planting: adopt a bed'],
    [
      '花园西侧补种桂花和麦冬。想认养一块的住户到客服登记。',
      '花園西側補種桂花和麥冬。想認養一塊的住戶到客服登記。',
      'Osmanthus and lilyturf in the west garden. Sign up at the front desk to look after a bed.',
    ],
  ),
  short(
    225,
    'safety',
    'fire-drill',
    ['消防演练', '消防演練', 'Fire drill'],
    [
      '周日 10:00 在 5号楼，会响警报，不是真的火情。欢迎来学灭火器怎么用。',
      '週日 10:00 在 5號樓，會響警報，不是真的火情。歡迎來學滅火器怎麼用。',
      'Sunday 10:00 at building 5. Alarms will ring; there is no fire. Come and learn to use an extinguisher.',
    ],
    { validDays: 5 },
  ),
  short(
    260,
    'vote',
    'charging-poll',
    ['地库充电位意见征集', '地庫充電位意見徵集', 'Your opinion on charging places'],
    [
      '先听意见，不是表决。两周内把意见写给业委会，结果会公布。',
      '先聽意見，不是表決。兩週內把意見寫給業委會，結果會公布。',
      'Opinions first, no vote yet. Write to the committee within two weeks; the result is published.',
    ],
    { issuer: 'committee', validDays: 14 },
  ),
  short(
    300,
    'general',
    'holiday-duty',
    ['春节值班安排', '春節值班安排', 'On duty over the Spring Festival'],
    [
      '值班电话不变，维修 24 小时有人。垃圾每天清两次。',
      '值班電話不變，維修 24 小時有人。垃圾每天清兩次。',
      'The number stays the same, repairs are on call day and night, rubbish goes twice a day.',
    ],
    { validDays: 12 },
  ),
  short(
    345,
    'outage',
    'gas-check',
    ['燃气入户安检', '燃氣入戶安檢', 'Gas check in your home'],
    [
      '燃气公司按楼上门，工作人员有证件，不收费、不推销。',
      '燃氣公司按樓上門，工作人員有證件，不收費、不推銷。',
      'The gas company visits building by building, with identification, free of charge, selling nothing.',
    ],
    { validDays: 20 },
  ),
  short(
    390,
    'maintenance',
    'garage-light',
    ['地库照明换成感应灯', '地庫照明換成感應燈', 'New lights in the garages'],
    [
      '有人有车时全亮，平时半亮，预计一年省电 4 万度。',
      '有人有車時全亮，平時半亮，預計一年省電 4 萬度。',
      'Full light when somebody is there, half otherwise: about 40,000 kWh saved a year.',
    ],
  ),
  short(
    430,
    'finance',
    'fund-balance',
    ['维修资金余额公布', '維修資金餘額公布', 'Balance of the maintenance fund'],
    [
      '余额和去年的支出都在业委会办公室门口，可以拍照。',
      '餘額和去年的支出都在業委會辦公室門口，可以拍照。',
      'Balance and last year’s spending hang at the committee’s door; you may take pictures.',
    ],
    { issuer: 'committee' },
  ),
  short(
    480,
    'general',
    'noise-rules',
    ['小区安静公约', '小區安靜公約', 'Quiet hours'],
    [
      '装修只在工作日 8:00–12:00、14:00–18:00。广场舞 20:30 结束，音量不超过 55 分贝。',
      '裝修只在工作日 8:00–12:00、14:00–18:00。廣場舞 20:30 結束，音量不超過 55 分貝。',
      'Building work on workdays 8:00–12:00 and 14:00–18:00 only. Dancing ends at 20:30 and stays below 55 decibels.',
    ],
  ),
  {
    ...short(
      530,
      'general',
      'how-we-answer',
      ['我们怎样办理投诉', '我們怎樣辦理投訴', 'How we handle complaints'],
      ['', '', ''],
    ),
    summary: text([
      '多久答复、谁来办、不满意怎么办。',
      '多久答覆、誰來辦、不滿意怎麼辦。',
      'How soon, by whom, and what to do if you disagree.',
    ]),
    body: text([
      '从今天起，每一件投诉都有编号和期限，办得怎样大家都看得到。\n# 多久有回音\n- 有危险：2 小时内有人答复，24 小时内解决\n- 影响一栋楼或更多：24 小时内答复，3 天内解决\n- 影响一户：48 小时内答复，7 天内解决\n# 谁来办\n客服中心分给工程、保洁绿化、秩序、客服四个组。换人也有记录，编号不变。\n# 办好以后\n我们写明查到了什么、做了什么。您可以确认，也可以不同意；7 天没有回音，算作默认接受，并且单独统计。\n# 不满意怎么办\n- 用回执码写明哪里不对，我们重新办\n- 结案 30 天内又出现，可以重新打开\n- 也可以找业主委员会\n# 公布什么，不公布什么\n公布数量、期限、类别和处理结果。不公布姓名、电话和房号；收费、噪声一类连位置也不公布。',
      '從今天起，每一件投訴都有編號和期限，辦得怎樣大家都看得到。\n# 多久有回音\n- 有危險：2 小時內有人答覆，24 小時內解決\n- 影響一棟樓或更多：24 小時內答覆，3 天內解決\n- 影響一戶：48 小時內答覆，7 天內解決\n# 誰來辦\n客服中心分給工程、保潔綠化、秩序、客服四個組。換人也有記錄，編號不變。\n# 辦好以後\n我們寫明查到了什麼、做了什麼。您可以確認，也可以不同意；7 天沒有回音，算作默認接受，並且單獨統計。\n# 不滿意怎麼辦\n- 用回執碼寫明哪裡不對，我們重新辦\n- 結案 30 天內又出現，可以重新打開\n- 也可以找業主委員會\n# 公布什麼，不公布什麼\n公布數量、期限、類別和處理結果。不公布姓名、電話和房號；收費、噪聲一類連位置也不公布。',
      'From today every complaint has a number and a deadline, and everybody can see what becomes of it.\n# How soon\n- Danger: an answer within 2 hours, solved within 24\n- A building or more: an answer within 24 hours, solved within 3 days\n- One home: an answer within 48 hours, solved within 7 days\n# By whom\nThe front desk gives it to engineering, cleaning, security or service. A change of hands is recorded; the number stays.\n# When it is done\nWe write what we found and what we did. You can agree or disagree; 7 days of silence count as accepted and are counted apart.\n# If you are not satisfied\n- Say with your receipt code what is wrong: we do it again\n- If it comes back within 30 days, reopen it\n- You can always turn to the owners’ committee\n# What is public\nNumbers, deadlines, kinds and results. Never names, telephone numbers or homes; for fees and noise not even the place.',
    ]),
  },
]
