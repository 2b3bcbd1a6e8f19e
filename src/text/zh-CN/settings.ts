/** Names and explanations of the settings in simplified Chinese. */
import type { SettingsWords } from "../words.ts";

export const settings: SettingsWords = {
  language: { name: "语言", help: "工作簿的语言：en、zh-CN 或 zh-TW。请用“Rapport → 初始化设置”更改。" },
  timeZone: { name: "时区", help: "按此时区计算日期和发送邮件，例如 Asia/Shanghai。请用“Rapport → 初始化设置”更改。" },
  supervisor: { name: "主管", help: "团队负责人的邮箱，接收绩效汇总和逾期上报。" },
  currency: { name: "币种", help: "三个字母，例如 CNY、TWD、USD、EUR。" },
  cadence: { name: "拜访周期", help: "各级别两次联系之间的天数：A=14; B=30; C=90。最后一项也用于没有级别的客户。" },
  planAhead: { name: "提前计划", help: "提前多少天排入拜访，0 到 60。" },
  digestHour: { name: "提醒时刻", help: "每天几点（0 到 23）之后发送提醒；每人可在“员工”中另行设定。" },
  escalateAfter: { name: "逾期上报", help: "逾期多少天（1 到 90）后告知主管。" },
  summaryHour: { name: "汇总时刻", help: "几点（0 到 23）之后发送绩效汇总。" },
  weeklySummary: { name: "每周绩效", help: "on（开）或 off（关）。" },
  monthlySummary: { name: "每月绩效", help: "on（开）或 off（关）。" },
  activeBy: { name: "活跃依据", help: "怎样算活跃客户：orders（有订单），或 orders and visits（有订单或拜访）。" },
  promiseDays: { name: "承诺答复", help: "问题投诉承诺在多少天内答复，0 到 90。" },
  keyLevels: { name: "重点级别", help: "这些级别的客户久未联系时，会在汇总中提示：A; B。" },
  leastCases: { name: "最小样本", help: "至少有多少个样本才显示比率，1 到 1000。" },
  mailForecast: { name: "邮件预计", help: "由 Rapport 填写：今天发送多少封（限额多少），以后几天各多少封。" },
  countFrom: { name: "统计起始日", help: "从哪天开始统计，例如 2026-01-01；空白表示全部。" },
  "list.level": { name: "列表：级别", help: "客户级别，用分号隔开。" },
  "list.industry": { name: "列表：行业", help: "客户行业，用分号隔开。" },
  "list.size": { name: "列表：规模", help: "客户规模，用分号隔开。" },
  "list.source": { name: "列表：来源", help: "客户来源，用分号隔开。" },
  "list.purpose": { name: "列表：目的", help: "拜访目的，用分号隔开。" },
  "list.category": { name: "列表：品类", help: "产品品类，用分号隔开。" },
  "list.paymentMethod": { name: "列表：付款方式", help: "订单的付款方式，用分号隔开。" },
};
