/** Files made from the headers of other systems map without correction. */
import { expect, test } from "@jest/globals";
import { csv, intake, look, newWorld, taken } from "./intake.ts";

const list = (text: string): string[] => text.split(", ");

const zohoAccounts = list(
  "Record Id, Account Owner.id, Account Owner, Account Name, Phone, Parent Account.id, Parent Account, Website, Account Type, Industry, Employees, Annual Revenue, Rating, Account Site, Account Number, Ownership, SIC Code, Ticker Symbol, Fax, Created By.id, Created By, Modified By.id, Modified By, Created Time, Modified Time, Billing Street, Billing City, Billing State, Billing Code, Billing Country, Shipping Street, Shipping City, Shipping State, Shipping Code, Shipping Country, Description, Tag, Locked, Last Activity Time, Last contacted time, Last contacted mode, Last activity type, Last activity date",
);
const zohoContacts = list(
  "Record Id, Contact Owner.id, Contact Owner, Lead Source, First Name, Last Name, Account Name.id, Account Name, Vendor Name.id, Vendor Name, Email, Title, Department, Phone, Mobile, Created By.id, Created By, Modified By.id, Modified By, Created Time, Modified Time, Contact Name, Description, Email Opt Out, Salutation, Last Activity Time, Tag, Reporting To.id, Reporting To, Unsubscribed Mode, Unsubscribed Time, Change Log Time, Locked",
);
const zohoDeals = list(
  "Record Id, Deal Owner.id, Deal Owner, Deal Name, Account Name.id, Account Name, Contact Name.id, Contact Name, Amount, Stage, Closing Date, Probability (%), Type, Next Step, Lead Source, Description, Reason For Loss, Currency, Created Time, Modified Time, Last Activity Time",
);

test("Zoho Accounts and Contacts map without correction, and a contact finds its account by id", async () => {
  const world = newWorld();
  const accounts = csv(
    zohoAccounts,
    {
      "Record Id": "zcrm_1",
      "Account Owner.id": "zcrm_90",
      "Account Owner": "Lin Wei",
      "Account Name": "Acme Ltd",
      Phone: "+86 21 5555 0101",
      "Parent Account.id": "zcrm_2",
      "Parent Account": "Acme Group",
      "Billing Street": "1 Bund",
      "Billing Code": "200001",
      "Billing City": "Shanghai",
      "Last contacted time": "2017-11-05 10:20:00",
      Tag: "vip",
    },
    { "Record Id": "zcrm_2", "Account Owner": "Lin Wei", "Account Name": "Acme Group" },
  );
  expect((await intake(world, accounts)).problems).toEqual([]);
  const contacts = csv(zohoContacts, {
    "Record Id": "zcrm_11",
    "Contact Owner": "Lin Wei",
    "First Name": "Ann",
    "Last Name": "Lee",
    "Account Name.id": "zcrm_1",
    "Account Name": "ACME (old name)",
    Email: "ann@acme.com",
    Mobile: "13800000000",
    Title: "CEO",
    "Email Opt Out": "TRUE",
  });
  const report = await intake(world, contacts);
  expect([report.problems, report.entities]).toEqual([
    [],
    { customer: { created: 0, updated: 0, skipped: 1 }, contact: { created: 1, updated: 0, skipped: 0 } },
  ]);
  const [acme, group] = ["zcrm_1", "zcrm_2"].map((source) => world.rows("customer").find(({ sourceId }) => sourceId === source));
  expect(acme).toMatchObject({
    name: "Acme Ltd",
    owner: "lin@example.com",
    address: "1 Bund, 200001",
    city: "Shanghai",
    lastContact: "2017-11-05",
    parent: group?.id,
    parentName: "Acme Group",
  });
  expect(world.rows("contact")).toMatchObject([
    { name: "Ann Lee", customer: acme?.id, customerName: "Acme Ltd", mobile: "13800000000", optOut: true },
  ]);
  const again = [await intake(world, accounts), await intake(world, contacts)].flatMap(({ entities }) => Object.values(entities));
  expect(again.every(({ created, updated }) => created === 0 && updated === 0)).toBe(true);
});

test("Zoho modules that a company has renamed map by their shape", () => {
  const headings = [
    "Record Id",
    "Principal Owner.id",
    "Principal Owner",
    "First Name",
    "Last Name",
    "Property Name.id",
    "Property Name",
    "Email",
  ];
  const given = csv(headings, {
    "Record Id": "zcrm_1",
    "Property Name.id": "zcrm_2",
    "Property Name": "Hotel",
    "Last Name": "Lee",
    Email: "a@b.co",
  });
  expect(taken(look(given))).toMatchObject({
    "Property Name.id": "customer.sourceId",
    "Property Name": "customer.name",
    "Last Name": "contact.name:last",
    "Principal Owner": "customer.owner",
  });
});

test("Zoho Deals: stages, percents, and the day on which a won one was closed", async () => {
  const world = newWorld();
  const deals = csv(
    zohoDeals,
    {
      "Record Id": "zcrm_5",
      "Deal Owner": "Lin Wei",
      "Deal Name": "Big one",
      "Account Name": "Acme",
      Amount: "1,200.50",
      Stage: "Closed Won",
      "Closing Date": "2017-12-01",
      "Probability (%)": "100",
    },
    {
      "Record Id": "zcrm_6",
      "Deal Owner": "Lin Wei",
      "Deal Name": "Small one",
      "Account Name": "Acme",
      Amount: "80",
      Stage: "Negotiation/Review",
      "Closing Date": "2018-03-01",
      "Probability (%)": "75",
    },
  );
  expect((await intake(world, deals)).problems).toEqual([]);
  expect(world.rows("opportunity")).toMatchObject([
    { name: "Big one", stage: "won", closed: "2017-12-01", probability: 1, amount: 1200.5, customerName: "Acme" },
    { name: "Small one", stage: "negotiation", closed: null, probability: 0.75 },
  ]);
  expect(world.rows("customer")).toHaveLength(1);
});

test("Zoho Tasks and Calls find their customer by account, or through the contact", async () => {
  const world = newWorld();
  const customer = world.add("customer", { name: "Acme", sourceId: "zcrm_1", owner: "lin@example.com" });
  world.add("contact", { name: "Ann Lee", customer: customer.id, customerName: "Acme", sourceId: "zcrm_11" });
  const tasks = csv(
    list(
      "Record Id, Task Owner.id, Task Owner, Subject, Due Date, Contact Name.id, Contact Name, Related To.id, Related To, Related To Module, Status, Priority",
    ),
    {
      "Record Id": "zcrm_7",
      "Task Owner": "Lin Wei",
      Subject: "Send offer",
      "Due Date": "2018-01-09",
      "Related To.id": "zcrm_1",
      "Related To": "Acme",
      Status: "Not Started",
      Priority: "Highest",
    },
  );
  const calls = csv(
    list(
      "Record Id, Call Owner.id, Call Owner, Call Type, Contact Name.id, Contact Name, Related To.id, Related To, Subject, Call Purpose, Call Start Time, Call Result, Description",
    ),
    {
      "Record Id": "zcrm_8",
      "Call Owner": "Lin Wei",
      "Call Type": "Outbound",
      "Contact Name.id": "zcrm_11",
      "Contact Name": "Ann Lee",
      Subject: "Offer",
      "Call Start Time": "2018-01-02 14:30:00",
      "Call Result": "Interested",
    },
  );
  const reports = [await intake(world, tasks), await intake(world, calls)];
  expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  expect(world.rows("task")).toMatchObject([
    { subject: "Send offer", customer: customer.id, due: "2018-01-09", status: "open", priority: "high", origin: "imported" },
  ]);
  expect(world.rows("visit")).toMatchObject([
    {
      customer: customer.id,
      customerName: "Acme",
      done: "2018-01-02T14:30",
      channel: "phone",
      status: "done",
      participants: "Ann Lee",
      result: "Interested",
    },
  ]);
});

test("HubSpot contacts map without correction; the company comes along", async () => {
  const headings = list(
    "Record ID, First Name, Last Name, Annual Revenue, City, Company Name, Company size, Contact owner, Country/Region, Create Date, Date of birth, Email, Industry, Job Title, Last Activity Date, Last Contacted, Lifecycle Stage, Message, Mobile Phone Number, Next Activity Date, Number of Employees, Original Source, Phone Number, Postal Code, State/Region, Street Address, Unsubscribed from all email, Website URL, Associated Company, Associated Company IDs, höbbela",
  );
  const given = `\ufeff${csv(headings, { "Record ID": "101", "First Name": "Ann", "Last Name": "Lee", "Company Name": "Acme", "Associated Company IDs": "77;78", "Contact owner": "lin@example.com", Email: "ann@acme.com", "Last Contacted": "2017-12-03 09:10", "Mobile Phone Number": "+1 555 010 0199", "Street Address": "1 Main St", "Postal Code": "10001", höbbela: "x" })}`;
  const world = newWorld();
  const report = await intake(world, given);
  expect([report.problems, report.unanswered, report.stopped]).toEqual([[], [], null]);
  expect(world.rows("customer")).toMatchObject([
    { name: "Acme", sourceId: "77", owner: "lin@example.com", lastContact: "2017-12-03", address: "1 Main St, 10001" },
  ]);
  expect(world.rows("contact")).toMatchObject([{ name: "Ann Lee", sourceId: "101", email: "ann@acme.com", mobile: "+1 555 010 0199" }]);
});

test("a HubSpot portal in another language still proposes the columns whose values speak", () => {
  const given = csv(["Record ID", "First Name", "Last Name", "Contact owner", "E-postadress"], {
    "Record ID": "1",
    "Last Name": "Ek",
    "E-postadress": "ek@example.se",
  });
  const column = look(given).guess.columns[4];
  expect([column?.confidence, column?.targets, column?.proposed[0]]).toEqual(["proposed", [], "contact.email"]);
});

test("HubSpot companies and deals", () => {
  expect(
    taken(
      look(
        csv(
          list(
            "Record ID, Company name, Company Domain Name, Website URL, Company owner, Phone Number, Industry, City, State/Region, Country/Region, Create Date, Last Activity Date, Description",
          ),
          { "Company name": "Acme" },
        ),
      ),
    ),
  ).toMatchObject({
    "Record ID": "customer.sourceId",
    "Company name": "customer.name",
    "Website URL": "customer.website",
    "Phone Number": "customer.phone",
    Description: "customer.remark",
  });
  expect(
    taken(
      look(
        csv(
          list(
            "Record ID, Deal Name, Deal Stage, Pipeline, Amount, Close Date, Create Date, Deal owner, Associated Company, Associated Company IDs",
          ),
          { "Deal Name": "x" },
        ),
      ),
    ),
  ).toMatchObject({
    "Deal Name": "opportunity.name",
    "Deal Stage": "opportunity.stage",
    "Close Date": "opportunity.expectedClose",
    "Associated Company": "customer.name",
  });
});

test("Salesforce accounts in capitals: Name is the account, and an owner's id is nobody's name", async () => {
  const headings = list(
    "ID, ISDELETED, NAME, TYPE, PARENTID, BILLINGSTREET, BILLINGCITY, BILLINGPOSTALCODE, PHONE, ACCOUNTNUMBER, WEBSITE, INDUSTRY, NUMBEROFEMPLOYEES, DESCRIPTION, RATING, OWNERID, LASTACTIVITYDATE",
  );
  const given = csv(headings, {
    ID: "0013000000DxyzAAB",
    NAME: "Acme",
    OWNERID: "00530000000qwerAAA",
    PHONE: "(212) 555-0100",
    LASTACTIVITYDATE: "2017-10-02",
  });
  const owner = look(given).guess.columns.find(({ heading }) => heading === "OWNERID");
  expect([owner?.confidence, owner?.targets]).toEqual(["vetoed", []]);
  const world = newWorld();
  expect((await intake(world, given)).problems).toEqual([]);
  expect(world.rows("customer")).toMatchObject([{ name: "Acme", sourceId: "0013000000DxyzAAB", owner: null, lastContact: "2017-10-02" }]);
});

test("纷享销客 maps by label, 客户类型 asks, and api names serve where no label does", async () => {
  const headings = list(
    "客户名称, 客户编号, 客户类型, 客户来源, 1级行业(1级), 电话, 邮件, 网址, 国家, 省, 市, 区, 地址, 备注, 负责人, 负责人主属部门, 最后跟进时间, 下次跟进时间, 上级客户, 成交状态, 生命状态, 创建时间",
  );
  const given = csv(headings, {
    客户名称: "上海某某有限公司",
    客户编号: "KH001",
    客户类型: "A",
    电话: "021-55550101",
    负责人: "Lin Wei",
    最后跟进时间: "2017-12-20 10:00",
    省: "上海市",
    市: "上海市",
  });
  const prepared = look(given, "zh-CN");
  const asked = prepared.guess.columns.filter(({ confidence }) => confidence === "ask");
  expect(asked.map(({ heading, targets }) => [heading, targets])).toEqual([["客户类型", []]]);
  const world = newWorld("zh-CN");
  const report = await intake(world, given);
  expect([report.problems, report.unanswered]).toEqual([[], ["客户类型"]]);
  expect(world.rows("customer")).toMatchObject([
    {
      name: "上海某某有限公司",
      sourceId: "KH001",
      level: null,
      phone: "021-55550101",
      owner: "lin@example.com",
      lastContact: "2017-12-20",
    },
  ]);
  const answered = await intake(world, given, { mapping: { 客户类型: "customer.level" } });
  expect([answered.unanswered, world.rows("customer")[0]?.level]).toEqual([[], "A"]);
  expect(
    taken(
      look(
        csv(["name", "account_no", "account_type", "tel", "owner", "last_followed_time", "high_seas_id"], {
          name: "某某公司",
          tel: "021-5550101",
        }),
      ),
    ),
  ).toEqual({
    name: "customer.name",
    account_no: "customer.sourceId",
    tel: "customer.phone",
    owner: "customer.owner",
    last_followed_time: "customer.lastContact",
  });
});

test("Google Contacts, new layout: no Name column, several values in a cell, a birthday without its year", async () => {
  const headings =
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country".split(
      ",",
    );
  const given = `\ufeff${csv(headings, { "First Name": "伟", "Last Name": "林", "Organization Name": "某某公司", "Organization Title": "经理", Birthday: " --09-01", Notes: "first line\nsecond line", Labels: "* myContacts ::: * coworkers", "E-mail 1 - Label": "* ", "E-mail 1 - Value": "lin@some.cn ::: lin2@some.cn", "Phone 1 - Value": "13800000001", "Phone 2 - Value": "021-55550102" }, { "First Name": "Solo", "Last Name": "Person" })}`;
  const world = newWorld();
  const report = await intake(world, given);
  expect(report.problems.map(({ row, code, isSkipped }) => [row, code, isSkipped])).toEqual([[2, "yearless", false]]);
  expect(world.rows("customer").map(({ name, tags }) => [name, tags])).toEqual([
    ["某某公司", "coworkers"],
    ["Solo Person", null],
  ]);
  expect(world.rows("contact")[0]).toMatchObject({
    name: "林伟",
    title: "经理",
    email: "lin@some.cn",
    mobile: "13800000001",
    phone: "021-55550102",
    birthday: null,
  });
  expect(world.rows("contact")[0]?.remark).toBe("first line\nsecond line\nBirthday: --09-01\nE-mail 1 - Value: lin2@some.cn");
  const again = await intake(world, given);
  expect(again.entities).toEqual({ customer: { created: 0, updated: 0, skipped: 2 }, contact: { created: 0, updated: 0, skipped: 2 } });
});

test("Google Contacts, old layout: Name is the person", async () => {
  const headings =
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,Gender,Location,Occupation,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value".split(
      ",",
    );
  const given = csv(headings, {
    Name: "Ann Lee",
    "Given Name": "Ann",
    "Family Name": "Lee",
    "E-mail 1 - Value": "ann@acme.com",
    "Organization 1 - Name": "Acme",
    Birthday: "1990-03-12",
    "Website 1 - Value": "acme.com",
  });
  const world = newWorld();
  expect((await intake(world, given)).problems).toEqual([]);
  expect(world.rows("contact")).toMatchObject([{ name: "Ann Lee", birthday: "1990-03-12", customerName: "Acme" }]);
  expect(world.rows("customer")).toMatchObject([{ name: "Acme", website: "acme.com" }]);
});

test("企业微信 maps without correction; a customer whom two colleagues added is one", async () => {
  const headings = list("客户名称, 描述, 添加人, 添加人账号, 添加人所属部门, 添加时间, 来源, 手机, 企业, 邮箱, 地址, 职务, 电话");
  const row = { 客户名称: "王芳", 添加人: "Lin Wei", 添加时间: "2017-06-01 09:00:00", 手机: "13900000001", 企业: "某某公司", 来源: "扫码" };
  const world = newWorld("zh-CN");
  const report = await intake(world, csv(headings, row, { ...row, 添加人: "别人" }));
  expect(report.problems.map(({ row: at, code }) => [at, code])).toEqual([
    [3, "unknownOwner"],
    [3, "repeated"],
  ]);
  expect(world.rows("contact")).toMatchObject([{ name: "王芳", mobile: "13900000001", customerName: "某某公司" }]);
  expect(world.rows("customer")).toMatchObject([{ name: "某某公司", owner: "lin@example.com", since: "2017-06-01", source: "扫码" }]);
});

test("悟空 and ruoyi: customers, contacts, orders and 回访", async () => {
  expect(
    taken(look(csv(list("客户名称, 手机, 电话, QQ, 微信, 邮箱, 地区, 详细地址, 所属行业, 客户等级, 客户来源, 备注"), { 客户名称: "甲" }))),
  ).toEqual({
    客户名称: "customer.name",
    手机: "customer.phone",
    电话: "customer.phone",
    邮箱: "customer.email",
    地区: "customer.city",
    详细地址: "customer.address",
    所属行业: "customer.industry",
    客户等级: "customer.level",
    客户来源: "customer.source",
    备注: "customer.remark",
  });
  const world = newWorld("zh-CN");
  const visits = csv(list("回访编号, 回访时间, 回访人, 回访形式, 客户名称, 联系人, 合同编号, 客户满意度, 客户反馈"), {
    回访编号: "HF1",
    回访时间: "2017-12-01",
    回访人: "Lin Wei",
    回访形式: "见面拜访",
    客户名称: "甲公司",
    客户满意度: "很满意",
    客户反馈: "好",
  });
  const orders = csv(list("合同编号, 合同名称, 客户名称, 合同金额, 下单时间, 公司签约人, 备注"), {
    合同编号: "HT1",
    客户名称: "甲公司",
    合同金额: "¥1,200.00",
    下单时间: "2017年11月3日",
    公司签约人: "Lin Wei",
  });
  const reports = [await intake(world, visits), await intake(world, orders)];
  expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  expect(world.rows("visit")).toMatchObject([
    { channel: "meeting", satisfaction: 5, feedback: "好", customerName: "甲公司", status: "done" },
  ]);
  expect(world.rows("order")).toMatchObject([{ number: "HT1", amount: 1200, day: "2017-11-03", owner: "lin@example.com" }]);
});

test.each(["en", "zh-CN", "zh-TW"] as const)("our own tabs' headings in %s come back where they were", (code) => {
  const tabs = {
    en: "Contact ID,Name,Customer ID,Customer,Job title,Mobile,Email",
    "zh-CN": "联系人ID,姓名,客户ID,客户名称,职务,手机,邮箱",
    "zh-TW": "聯絡人ID,姓名,客戶ID,客戶名稱,職稱,手機,電子郵件",
  };
  const prepared = look(`${tabs[code]}\nP-1,Ann,C-1,Acme,CEO,13800000000,a@b.co\n`);
  expect(Object.values(taken(prepared))).toEqual([
    "contact.sourceId",
    "contact.name",
    "customer.sourceId",
    "customer.name",
    "contact.title",
    "contact.mobile",
    "contact.email",
  ]);
});

test("a list that somebody keeps in Excel is understood", () => {
  expect(taken(look("公司名称,联系人,手机号码,职位,负责人,备注\n甲公司,王芳,13800000000,经理,Lin Wei,老客户\n"))).toEqual({
    公司名称: "customer.name",
    联系人: "contact.name",
    手机号码: "contact.mobile",
    职位: "contact.title",
    负责人: "customer.owner",
    备注: "contact.remark",
  });
});
