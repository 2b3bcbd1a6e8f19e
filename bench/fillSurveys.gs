/** Adds to a workbook of the bench a survey that is open, a campaign to all its contacts, and answers to it; `put` is in fill.gs. */

function fillContacts(contacts, customers) {
  put("Contacts", contacts, {
    "Contact ID": (index) => "P-BENCH" + index,
    Name: (index) => "Person " + index + " 联系人" + index,
    "Customer ID": (index) => "C-BENCH" + (index % customers),
    Email: (index) => "p" + index + "@example.org",
  });
  var five = ["quality", "speed", "service", "overall"].map((code) => ({ code: code, scale: "five", words: null }));
  var questions = JSON.stringify(five.concat([{ code: "recommend", scale: "recommend", words: null }]));
  put("Surveys", 1, { "Survey ID": () => "Q-BENCH", Survey: () => "Spring", State: () => "Open", Questions: () => questions });
  put("Campaigns", 1, {
    "Campaign ID": () => "A-BENCH",
    Campaign: () => "To all",
    "Survey ID": () => "Q-BENCH",
    Upon: () => "A list, once",
    Switch: () => "Ask me",
    "From day": () => new Date(2018, 0, 1, 12),
  });
}

function fillAnswers(answers) {
  var words = ["The price is too high. Delivery was fast.", "质量很好，服务及时。", "", "發票開錯了，客服沒人接。", "Thank you!"];
  put("Answers", answers, {
    "Answer ID": (index) => "W-BENCH" + index,
    "Given at": (index) => new Date(2017, 11, 1 + (index % 30), 10),
    Way: (index) => (index % 20 === 0 ? "Phone" : "Form"),
    Counts: (index) => (index % 50 === 0 ? "Too late" : "Counts"),
    Overall: (index) => 3 + (index % 3),
    "Product quality": (index) => 3 + (index % 3),
    "Speed of response": (index) => 3 + ((index * 7) % 3),
    "After-sales service": (index) => 4 + (index % 2),
    Recommendation: (index) => 7 + (index % 4),
    "In their words": (index) => words[index % words.length],
    "Survey ID": () => "Q-BENCH",
    "Campaign ID": () => "A-BENCH",
    "Touch-point": () => "Purchase",
    Level: (index) => ["A", "B", "C"][index % 3],
    "Account manager": (index) => ["boss@example.com", "ann@example.com", "ben@example.com"][index % 3],
  });
}
