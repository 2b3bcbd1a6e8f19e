/** Sentences in simplified Chinese for what goes wrong. */
import type { messages as en } from "../en/messages.ts";

export const messages: typeof en = {
  expected: {
    required: (label) => `请填写${label}。`,
    unknown: (label, found) => `${label}：没有“${found}”，请从列表中选择。`,
    text: (label) => `${label}：应为不超过 50,000 字的文本。`,
    email: (label, found) => `${label}：“${found}”不是一个邮箱地址，例如 li.wei@example.com。`,
    phone: (label, found) => `${label}：“${found}”不是电话号码，例如 138 0000 0000。`,
    url: (label, found) => `${label}：“${found}”不是网址，例如 www.example.com。`,
    early: (label, found) => `${label}：${found} 早于本次拜访，请选择更晚的日期。`,
    day: (label, found) => `${label}：“${found}”不是有效日期，例如 2026-03-01。`,
    moment: (label, found) => `${label}：“${found}”不是日期和时间，例如 2026-03-01 14:30。`,
    money: (label, found) => `${label}：“${found}”不是金额，例如 1,234.50。`,
    number: (label, found) => `${label}：“${found}”不是数字，例如 12.5。`,
    count: (label, found) => `${label}：“${found}”不是从 0 开始的整数，例如 3。`,
    share: (label, found) => `${label}：“${found}”不是百分比，例如 25%。`,
    rating: (label, found) => `${label}：“${found}”不是 1 到 5 的评分。`,
    flag: (label, found) => `${label}：“${found}”既不是“是”也不是“否”。`,
    choice: (label, found) => `${label}：列表中没有“${found}”，请从列表中选择。`,
    reference: (label, found) => `${label}：找不到“${found}”，请选择已有的记录。`,
    hour: (label, found) => `${label}：“${found}”不是 0 到 23 的钟点。`,
    days: (label, found) => `${label}：“${found}”不是此规则可用的天数。`,
    level: (label, found) => `${label}：级别列表中没有“${found}”。多个级别用分号隔开，例如 A; B。`,
    taskSwitch: (label) => `${label}：此规则生成任务，没有可批准的邮件，请选择开启或关闭。`,
    ruleTwice: (label) => `${label}：上方另有一行是同一条规则，以上方为准。请删除此行。`,
    ruleGone: (_, found) => `规则“${found}”已暂停：“规则”表中已没有它的行。请选择“Rapport → 初始化设置”找回。`,
    rule: (label) => `${label}：Rapport 不认识这条规则，不会执行。请把想法写进其他规则的备注，并删除此行。`,
  },
  broken: {
    busy: () => "另一个人正在保存此工作簿，请稍后再试。",
    notSetUp: () => "此工作簿还没有初始化。请选择“Rapport → 初始化设置”。",
    tabMissing: ({ tab }) => `找不到工作表“${tab}”。请用“撤消”找回，或选择“Rapport → 初始化设置”重新建立。`,
    columnMissing: ({ tab, column }) => `工作表“${tab}”缺少“${column}”列。请用“撤消”找回，或选择“Rapport → 初始化设置”重新添加。`,
    columnDoubled: ({ tab, column }) => `工作表“${tab}”有两列标题都是“${column}”。请改掉其中一个，然后再试。`,
    notInTeam: ({ email }) => `“员工”表中没有 ${email ?? "您的账号"}。请让工作簿所有者在那里添加一行。`,
    notAllowed: () => "只有所有者和主管可以更改。请找他们处理；各人的角色见“员工”表。",
    badRequest: () => "侧边栏与工作簿的版本不一致。请关闭侧边栏，再从 Rapport 菜单打开。",
    mailQuota: () => "今天的邮件额度已用完，发件箱中等待的邮件明天发送。",
    badAddress: ({ address }) => (address ? `“${address}”不是一个邮箱地址。请改正后重试。` : "没有可以发送的邮箱地址。"),
    mailRefused: ({ said }) => `Google 拒绝发送此邮件。（${said}）`,
    mailUncertain: ({ said }) => `发送时 Google 出错，但仍计入了额度：邮件可能已发出。（${said}）`,
  },
  /** How many mails go on which day. */
  forecast: {
    today: (count, room) => `今天 ${count} 封（限额 ${room}）`,
    tomorrow: (count) => `明天 ${count} 封`,
    on: (day, count) => `${day} ${count} 封`,
    comma: "、",
  },
  failure: {
    offline: "网络已断开。您填写的内容已保留，联网后请再试。",
    slow: "这次比平时慢，请稍候，或再试一次。",
    timedOut: "Google 因运行时间过长而停止了操作。已保存的内容不受影响，请再试一次。",
    wrongAccount: "浏览器中登录了多个 Google 账号，Google 用错了账号。请只登录一个账号，或用无痕窗口打开工作簿，然后再试。",
    authorise: "Rapport 需要您的授权。请选择“Rapport → 今天”，同意 Google 的授权请求，然后重新打开侧边栏。",
    tooMany: "请求过于频繁，请等一分钟再试。",
    noAccess: "您只能查看此工作簿，不能修改。请向所有者申请编辑权限。",
    unknown: (message) => `出了点问题，内容没有丢失，请再试一次。（${message}）`,
    retry: "再试一次",
  },
  clock: {
    silent: (hours, why) => (hours < 48 ? `提醒已停了 ${hours} 小时。${why}` : `提醒已停了 ${Math.floor(hours / 24)} 天。${why}`),
    causes: {
      noTrigger: () => "您账号上的定时任务不见了，所以什么都没有发出。",
      noPermission: () => "Rapport 不再有您的授权，不能自动运行：授权被收回或已过期。",
      noQuota: () => "您的账号已用完 Google 每天允许的运行时间。",
      cutShort: () => "上一次运行没有结束就被中断了。",
      failed: (said) => `上一次运行出错：${said}`,
      unknown: () => "Google 没有运行定时任务，也没有说明原因。",
    },
    keptBy: (who) => `定时任务在 ${who} 名下，停止的原因只有本人能看到。由您接管后，邮件会从您的账号发出。`,
    mend: "重新启动定时任务",
    takeOver: "接管定时任务",
    mended: "定时任务已重新启动，错过的工作会在一小时内补上。",
    tookOver: "定时任务现在在您名下，错过的工作会在一小时内补上。",
    ticks: "定时任务正在运行，无需处理。",
    late: (hours) =>
      hours < 48
        ? `提醒已停了 ${hours} 小时。请选择“Rapport → 重新启动定时任务”。`
        : `提醒已停了 ${Math.floor(hours / 24)} 天。请选择“Rapport → 重新启动定时任务”。`,
    stood: (from, to) => `从 ${from} 到 ${to} 定时任务没有运行。其间到期的工作已补上；没有发出的邮件，“发件箱”里写明了原因。`,
    gaveWay: (who, to) => `${to} 已从 ${who} 接管定时任务，原来的触发器已删除。`,
  },
  mail: {
    notThere: "该邮件已不在发件箱中",
    copied: "此行是发件箱中另一行的副本",
    mayHaveGone: "正在发送时 Google 中断了 Rapport：邮件可能已经发出。",
    by: { cancel: (who) => `由 ${who} 取消`, went: (who) => `${who} 确认已发出` },
    unknown: (count) => `有 ${count} 封邮件不知是否已发出。请选择“Rapport → 邮件”确认；它们不会自行重发。`,
    failed: (count) => `有 ${count} 封邮件未能发出，已不再尝试。请选择“Rapport → 邮件”查看原因，再试一次或取消。`,
  },
  setting: (name, found, instead) =>
    found.trim() === ""
      ? `设置“${name}”为空${instead === "" ? "" : `，暂按“${instead}”处理`}。请在“设置”表中填写。`
      : `设置“${name}”的值“${found}”无法识别${instead === "" ? "" : `，暂按“${instead}”处理`}。请在“设置”表中更正。`,
  place: (tab, row, sentence) => `${tab} 第 ${row} 行：${sentence}`,
};
