/** What people themselves call their columns, in three languages; the tabs' own headings are added by the text. */
import type { Profile } from "../profile.ts";

const company =
  "Company | Company name | Customer name | Customer | Account | Account name | Client | Client name | Organisation | Organization | 公司 | 公司名称 | 公司名稱 | 客户 | 客户名称 | 客戶 | 客戶名稱 | 单位 | 单位名称 | 單位 | 企业名称 | 企業名稱";
const person = "Contact | Contact name | Contact person | Full name | 联系人 | 联系人姓名 | 聯絡人 | 聯絡人姓名 | 姓名";
const owner =
  "Account manager | Sales rep | Responsible | Assigned to | 负责人 | 負責人 | 业务员 | 業務員 | 业务 | 業務 | 客户经理 | 客戶經理 | 销售";
const mail = "E-mail | Mail | Email address | E-mail address | 邮箱 | 邮件 | 电子邮箱 | 电子邮件 | 信箱 | 電子信箱 | 電郵";
const telephone =
  "Tel | Tel. | Telephone | Phone number | Telephone number | 电话 | 电话号码 | 联系电话 | 座机 | 固话 | 電話 | 電話號碼 | 聯絡電話 | 市話";
const mobile = "Mobile phone | Mobile number | Cell | Cell phone | 手机 | 手机号 | 手机号码 | 移动电话 | 手機 | 手機號碼 | 行動電話";
const note = "Note | Notes | Comment | Comments | Remarks | Description | 备注 | 说明 | 備註 | 說明";

const customerNumber = "Customer ID | CustomerId | Customer no | Customer no. | Customer number | Client ID | 客户编号 | 客戶編號";
const orderNumber =
  "Order number | Order no | Order no. | Order ID | OrderId | Invoice | Invoice number | Invoice no | Invoice no. | Invoice ID | InvoiceId | 订单编号 | 订单号 | 合同编号 | 訂單編號 | 訂單號碼 | 發票號碼";

const customer = {
  "customer.name": company,
  "customer.owner": owner,
  "customer.website": "Web | Web site | Homepage | URL | 网址 | 网站 | 官网 | 網址 | 網站 | 官網",
  "customer.industry": "Sector | Branch | 行业 | 所属行业 | 客户行业 | 行業 | 產業",
  "customer.size": "Employees | Number of employees | Staff | 规模 | 人数 | 员工人数 | 人員規模 | 員工人數",
  "customer.level": "Customer level | Class | Grade | 级别 | 客户级别 | 客户等级 | 等级 | 等級 | 客戶等級",
  "customer.source": "Lead source | 来源 | 客户来源 | 來源 | 客戶來源",
  "customer.country": "Country/Region | 国家 | 國家",
  "customer.province": "State | Province | Region | 省 | 省份 | 州",
  "customer.city": "Town | 市 | 城市",
  "customer.district": "County | 区 | 区县 | 區 | 行政區",
  "customer.address": "Full address | 地址 | 详细地址 | 公司地址 | 詳細地址",
  "customer.address:street": "Street | Street address | 街道",
  "customer.address:postal": "Zip | Zip code | Postcode | Postal code | 邮编 | 邮政编码 | 郵遞區號",
  "customer.tags": "Tag | 标签 | 標籤",
  "customer.lastContact": "Last contacted | Last visit | 最近拜访时间 | 最后跟进时间 | 最近跟进时间 | 最近拜訪 | 上次拜訪",
  "customer.nextDue": "Next contact | Next visit | 下次联系时间 | 下次跟进时间 | 下次拜訪",
  "customer.shortName": "客户简称 | 公司简称",
};

export const plain: readonly Profile[] = [
  {
    system: "plain",
    object: "customer",
    needs: [company],
    labels: {
      ...customer,
      "customer.sourceId": customerNumber,
      "customer.phone": `${telephone} | ${mobile} | Phone | Mobile`,
      "customer.email": mail,
      "customer.remark": note,
    },
  },
  {
    system: "plain",
    object: "contact",
    needs: [`${person} | First name | Last name`],
    labels: {
      ...customer,
      "contact.name": person,
      "contact.sourceId": customerNumber,
      "contact.name:first": "First name | Given name | Forename | 名",
      "contact.name:last": "Last name | Surname | Family name | 姓",
      "contact.title": "Title | Job title | Position | Role | 职务 | 职位 | 岗位 | 職稱 | 職務",
      "contact.phone": `${telephone} | Phone`,
      "contact.mobile": `${mobile} | Mobile`,
      "contact.email": mail,
      "contact.wechat": "WeChat ID | 微信号 | 微信 | 微信號",
      "contact.birthday": "Date of birth | Birthdate | DOB | 出生日期 | 生日",
      "contact.decisionMaker": "Key decision maker | 是否关键决策人 | 是否KP",
      "contact.optOut": "Opt out | Unsubscribed | 免打扰 | 免打擾",
      "contact.remark": note,
    },
  },
  {
    system: "plain",
    object: "order",
    needs: [orderNumber, `${company} | ${customerNumber}`],
    labels: {
      "order.number": orderNumber,
      "order.customer": customerNumber,
      "customer.name": company,
      "order.owner": owner,
      "order.day":
        "Date | Order day | Order date | OrderDate | Invoice date | InvoiceDate | 日期 | 下单日期 | 下单时间 | 订单日期 | 訂單日期 | 訂購日期",
      "order.amount":
        "Total | Net amount | Order amount | Order total | Sales | Revenue | 金额 | 订单金额 | 总额 | 总金额 | 金額 | 訂單金額 | 總額",
      "order.paymentMethod": "Payment | 付款方式 | 支付方式",
      "order.paid": "Payment date | 到账日 | 付款日期 | 入帳日",
      "order.shipped": "Ship date | Delivery date | 发货日期 | 交货日期 | 出貨日期",
      "order.remark": note,
    },
  },
  {
    system: "plain",
    object: "visit",
    needs: [company, "Visit date | Visited on | Visited at | Call date | 拜访时间 | 拜访日期 | 回访时间 | 拜訪時間 | 拜訪日期"],
    labels: {
      "customer.name": company,
      "visit.done": "Visit date | Visited on | Call date | 拜访时间 | 拜访日期 | 回访时间 | 拜訪時間 | 拜訪日期",
      "visit.channel": "Method | Type | 方式 | 拜访方式 | 回访形式 | 拜訪方式",
      "visit.purpose": "Subject | 目的 | 拜访目的 | 拜訪目的",
      "visit.content": "Minutes | Summary | Notes | 内容 | 沟通内容 | 拜访内容 | 內容 | 拜訪內容",
      "visit.result": "Outcome | 结果 | 結果",
      "visit.owner": `Visitor | 拜访人 | 回访人 | 拜訪人 | ${owner}`,
      "visit.satisfaction": "Rating | Score | 满意度 | 客户满意度 | 滿意度",
      "visit.feedback": "客户反馈 | 客戶意見",
      "visit.participants": person,
    },
  },
];
