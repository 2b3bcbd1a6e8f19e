/** Order lines that bring their orders, products and customers along, as the Superstore sample has them. */
import type { Profile } from "../profile.ts";

export const superstore: readonly Profile[] = [
  {
    system: "superstore",
    object: "orderLine",
    needs: ["Order ID", "Customer ID | Customer Name", "Product ID | Product Name", "Sales"],
    labels: {
      "orderLine.sourceId": "Row ID",
      "order.number": "Order ID",
      "order.day": "Order Date",
      "order.shipped": "Ship Date",
      "order.remark": "Ship Mode",
      "customer.sourceId": "Customer ID",
      "customer.name": "Customer Name",
      "customer.tags": "Segment",
      "customer.country": "Country | Country/Region",
      "customer.city": "City",
      "customer.province": "State | State/Province",
      "customer.address:postal": "Postal Code",
      "customer.district": "Region",
      "product.sourceId": "Product ID",
      "product.code": "Product ID",
      "product.category": "Category",
      "product.subCategory": "Sub-Category",
      "product.name": "Product Name",
      "orderLine.description": "Product Name",
      "orderLine.amount": "Sales",
      "orderLine.quantity": "Quantity",
      "orderLine.discount": "Discount",
      "orderLine.profit": "Profit",
    },
  },
];
