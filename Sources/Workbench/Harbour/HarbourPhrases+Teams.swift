extension HarbourPhrases {
  static let checkout = HarbourPhrases(
    patterns: ofProducts,
    things: [
      "address form", "card payment", "basket", "voucher field", "delivery choice", "guest checkout", "part payment",
      "order confirmation", "strong authentication", "saved card", "tax line", "list of mistakes", "order summary",
      "phone number field", "bank transfer", "gift message", "payment retry", "fraud check", "delivery day",
    ],
    circumstances: [
      "on small screens", "for guests", "for buyers in Austria", "for large orders", "after the session ended",
      "with a screen reader", "for orders from two makers", "at the weekend", "when the stock changed", "in Dutch",
    ])
  static let ledger = HarbourPhrases(
    patterns: ofProducts,
    things: [
      "payout run", "statement", "fee table", "tax split", "refund booking", "bank file", "currency table",
      "reserve", "chargeback", "payout calendar", "account check", "closing of the month", "correction", "part payout",
      "interest line", "booking journal",
    ],
    circumstances: [
      "for new sellers", "for sellers in Austria", "at the end of the month", "after a refund", "for part payments",
      "on bank holidays", "for small amounts", "when a bank answers late", "for two currencies",
    ])
  static let receipts = HarbourPhrases(
    patterns: ofProducts,
    things: [
      "receipt page", "guarantee card", "proof of purchase", "care guide", "return label", "receipt mail",
      "list of spare parts", "receipt search", "matching pieces", "shared receipt", "tax receipt", "room plan",
      "reminder", "print view", "archive of receipts",
    ],
    circumstances: [
      "on small screens", "for orders from two makers", "for gifts", "after a return", "in the app", "in Dutch",
      "for orders older than two years", "with a screen reader", "for companies",
    ])
  static let sizing = HarbourPhrases(
    patterns: ofProducts,
    things: [
      "fit model", "room measure", "photo check", "advice card", "training set", "drift alarm", "sofa model",
      "wardrobe model", "score of certainty", "feature store", "labelling queue", "way back to the older model",
      "bias report", "model card",
    ],
    circumstances: [
      "for corner sofas", "for wardrobes", "for low ceilings", "in old buildings", "from two photographs",
      "for pieces never sold before", "for returns of last winter", "at night",
    ])
  static let onboarding = HarbourPhrases(
    patterns: ofProducts,
    things: [
      "application form", "first listing", "maker's contract", "check of identity", "photo guide", "price helper",
      "welcome call", "first payout", "list of open steps", "import of a catalogue",
    ],
    circumstances: [
      "for makers without a website", "for makers in Austria", "on a phone", "for one-person workshops",
      "before the contract is signed", "in the first week",
    ])
  static let slipway = HarbourPhrases(
    patterns: [
      "Request": [
        "New environment for @", "Permission to deploy @", "More storage for @", "Alarm rules for @ #",
        "Certificate for @",
      ],
      "Readiness check": ["Readiness check of @ #", "Way back of @ tried #", "Load test of @ #"],
      "Investigation": ["Why @ was slow #", "Why deployments of @ failed #", "Costs of @ doubled #"],
    ],
    things: [
      "Checkout", "Ledger", "Receipts", "Sizing", "Seller onboarding", "the delivery platform", "the message bus",
    ],
    circumstances: ["before the release", "after the update", "at night", "in the second region", "under load"])
  static let compass = HarbourPhrases(
    patterns: [
      "Request": ["A guide to @", "Room and people for @", "Notes of @ #"],
      "Advice": ["Plan @ #", "Sit in on @ #", "Look again at what @ showed #"],
    ],
    things: ["interviews with makers", "interviews with buyers", "a first test", "an opportunity tree", "a survey"],
    circumstances: ["for Pilot", "for Quay", "for Mole", "for Beacon", "for Tide"])
  static let legalOperations = HarbourPhrases(
    patterns: [
      "Contract": ["Standard contract with @", "Changed terms of @", "Contract of @, own wording"],
      "Report": ["Report on #", "Yearly figures on #"],
      "Advice": ["Advice on # for @", "What # means for us"],
      "Investigation": ["Enquiry of the authority about #", "Complaint of @ about #"],
    ],
    things: [
      "Lindholm Ceramics", "Atelier Brandt", "Weberei Sundmann", "Holz & Hand", "Van Dalen Lamps", "Studio Kessler",
      "Tischlerei Arnim", "Mirja's Rugs", "Oak and Ore", "Glashütte Perl", "De Vries Beds", "Korbmacherei Thiel",
    ],
    circumstances: [
      "product safety", "returns of made-to-measure pieces", "value added tax", "packaging", "data of minors",
      "accessibility", "automated advice", "wood from outside the union", "reviews by buyers",
    ])
  static let security = HarbourPhrases(
    patterns: [
      "Access": ["Access to @ for a new colleague", "Access to @ #", "Withdraw access to @"],
      "Scan": ["Monthly scan of @", "Scan of @ #"],
      "Patch": ["Patch @", "Patch @ #"],
      "Threat": ["Odd sign-ins at @ #", "Hunt for stolen keys in @", "New weakness in a library of @"],
      "Incident": ["What reached @ #", "How far the leak of @ goes"],
    ],
    things: [
      "the payment gateway", "the order store", "the seller portal", "the data warehouse", "the build system",
      "the support desk", "the training sets", "the bank connection", "the mail system",
    ],
    circumstances: ["before the audit", "after the release", "at the weekend", "from outside the union", "until June"])
}
