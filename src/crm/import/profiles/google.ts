/** Google Contacts, the layout of 2024 and the one before (import-formats.md 5). */
import type { Profile } from "../profile.ts";

const numbered = (name: string): string => [1, 2, 3, 4, 5].map((n) => name.replace(" n ", ` ${n} `)).join(" | ");
const address = {
  "customer.address:street": "Address 1 - Street",
  "customer.address:more": "Address 1 - Extended Address | Address 1 - PO Box",
  "customer.address:postal": "Address 1 - Postal Code",
  "customer.city": "Address 1 - City",
  "customer.province": "Address 1 - Region",
  "customer.country": "Address 1 - Country",
};
const values = {
  "contact.email": numbered("E-mail n - Value"),
  "contact.mobile": numbered("Phone n - Value"),
  "customer.website": numbered("Website n - Value"),
};
const marks = [
  "E-mail n - Label",
  "E-mail n - Type",
  "Phone n - Label",
  "Phone n - Type",
  "Address n - Label",
  "Address n - Type",
  "Address n - Formatted",
  "Website n - Label",
  "Website n - Type",
  "Relation n - Label",
  "Relation n - Value",
  "Event n - Label",
  "Event n - Value",
]
  .map(numbered)
  .join(" | ");

export const google: readonly Profile[] = [
  {
    system: "google",
    object: "contact",
    needs: ["First Name", "Organization Name", "Labels | E-mail 1 - Label | Phone 1 - Label | File As"],
    labels: {
      "contact.name:first": "First Name",
      "contact.name:middle": "Middle Name",
      "contact.name:last": "Last Name",
      "customer.name": "Organization Name",
      "contact.title": "Organization Title",
      "contact.birthday": "Birthday",
      "contact.remark": "Notes",
      "customer.tags": "Labels",
      ...values,
      ...address,
    },
    ignored: `Phonetic First Name | Phonetic Middle Name | Phonetic Last Name | Name Prefix | Name Suffix | Nickname | File As | Organization Department | Photo | ${marks}`,
  },
  {
    system: "google",
    object: "contact",
    needs: ["Name", "Given Name | Family Name", "Group Membership | E-mail 1 - Type | Phone 1 - Type | Yomi Name"],
    labels: {
      "contact.name": "Name",
      "contact.name:first": "Given Name",
      "contact.name:middle": "Additional Name",
      "contact.name:last": "Family Name",
      "customer.name": "Organization 1 - Name",
      "contact.title": "Organization 1 - Title | Occupation",
      "contact.birthday": "Birthday",
      "contact.remark": "Notes",
      "contact.language": "Language",
      "customer.tags": "Group Membership",
      ...values,
      ...address,
    },
    ignored: `Yomi Name | Given Name Yomi | Additional Name Yomi | Family Name Yomi | Name Prefix | Name Suffix | Initials | Nickname | Short Name | Maiden Name | Gender | Location | Billing Information | Directory Server | Mileage | Hobby | Sensitivity | Priority | Subject | Photo | Organization 1 - Type | Organization 1 - Yomi Name | Organization 1 - Department | Organization 1 - Symbol | Organization 1 - Location | Organization 1 - Job Description | ${marks}`,
  },
];
