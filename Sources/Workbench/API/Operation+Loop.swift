import Governance
import Model

extension Operation {
  var aboutReviews: Contract {
    switch self {
    case .readReview:
      .get(
        "reviews/{review}", "A review: its frozen pack, whether it is whole, and its agenda.",
        gives: Wire.part("Review"))
    case .openReview:
      .post(
        "reviews", "Opens a review: its pack is assembled from the figures of today and frozen.",
        takes: Wire.request(["cadence": Wire.name]), gives: Wire.part("Review"))
    case .ask:
      .post(
        "reviews/{review}/questions", "Puts a question on the agenda.",
        takes: Wire.request([
          "id?": Wire.name, "question": Wire.words, "because": Wire.words, "type": Wire.name, "scope": Wire.place,
          "evidence?": Wire.list(Wire.words, most: 50), "options?": Wire.list(Wire.part("Offer"), most: 20),
        ]), gives: Wire.part("Review"))
    case .offer:
      .post(
        "reviews/{review}/questions/{question}/options", "Offers one more way to answer a question.",
        takes: Wire.part("Offer"), gives: Wire.part("Review"))
    case .decide:
      .post(
        "reviews/{review}/decisions",
        "Decides a question within your right. What it changes in the model and moves in money lands in the same step.",
        [.dryRun],
        takes: Wire.request([
          "question": Wire.words, "option": Wire.words, "because": Wire.words, "expects?": Wire.part("Expectation"),
          "revisit?": Wire.day, "evidence?": Wire.list(Wire.words, most: 50), "opinion?": Wire.truth,
          "exception?": Wire.words,
          "seenRevision?": Wire.whole,
        ]), gives: ["anyOf": [Wire.part("Decided"), Wire.part("Ruling")]])
    case .readPack:
      .get(
        "packs/{cadence}", "What a review of a cadence would look at, before it is opened.", [.asOf],
        gives: Wire.part("Pack"))
    default:
      .list("reviews", "Every review, the latest first.", [.asOf], of: Wire.part("Review"))
    }
  }

  var aboutDecisions: Contract {
    switch self {
    case .readDecision:
      .get(
        "decisions/{decision}", "A decision: question, options, right, evidence and what was expected.",
        gives: Wire.part("Decision"))
    case .score:
      .post(
        "decisions/{decision}/scores", "Compares a decision with what it promised, on its day or later.", [.dryRun],
        takes: Wire.request([:]), gives: Wire.part("Score"))
    case .listDue:
      .list(
        "due", "What was decided or accepted, whose day to look again has come, and that is not scored yet.",
        [.asOf], of: Wire.part("DueDecision"))
    case .listScores: .list("scores", "What came of decisions, the latest first.", [.asOf], of: Wire.part("Score"))
    case .listWaivers: .list("waivers", "Breaches that may stand for a time.", [.asOf], of: Wire.part("Waiver"))
    case .waive:
      .post(
        "waivers", "Lets the breach of a guardrail stand until a day.",
        takes: Wire.request(["guardrail": Wire.name, "until": Wire.day, "because": Wire.words]),
        gives: Wire.part("Waiver"))
    default:
      .list("decisions", "Every decision, the latest first.", [.asOf, .of], of: Wire.part("Decision"))
    }
  }

  var aboutProposals: Contract {
    switch self {
    case .readProposal:
      .get(
        "proposals/{proposal}", "A proposal: its versions, what was said to it, and what it changes.",
        gives: Wire.part("Course"))
    case .propose:
      .post(
        "proposals", "Puts a change of the model up for talk. Nothing of the model changes.",
        takes: Wire.part("Proposing"), gives: Wire.part("Course"))
    case .amend:
      .post(
        "proposals/{proposal}/versions", "A new version of a proposal, by its author.",
        takes: Wire.part("Proposing"), gives: Wire.part("Course"))
    case .respond:
      .post(
        "proposals/{proposal}/responses", "Says something to a proposal.",
        takes: Wire.request([
          "says": [
            "type": "string",
            "enum": .list(
              Response.Says.allCases.filter { ![.acceptance, .refusal].contains($0) }.map { .text($0.rawValue) }),
          ], "because?": Wire.text,
        ]), gives: Wire.part("Course"))
    case .accept:
      .post(
        "proposals/{proposal}/acceptance", "Accepts a proposal within your right: it becomes the model in one step.",
        takes: Wire.request([
          "because": Wire.text, "choices?": Wire.map(Wire.choice(Conflict.Side.self)),
        ]), gives: Wire.part("Course"))
    case .refuse:
      .post(
        "proposals/{proposal}/refusal", "Ends a proposal without a change, by whoever could accept it.",
        takes: Wire.request(["because": Wire.words]), gives: Wire.part("Course"))
    default:
      .list("proposals", "Every proposal, the latest first.", [.asOf], of: Wire.part("Course"))
    }
  }

  var aboutTheRecord: Contract {
    switch self {
    case .readImport:
      .get("imports/{batch}", "What an import told, and which rows it refused and why.", gives: Wire.part("Import"))
    case .takeImport: importing
    case .retract:
      importing(
        .post(
          "imports/{batch}/retraction", "Makes an import count no more. Nothing is deleted.",
          takes: Wire.request(["because": Wire.words]), gives: Wire.part("Entry")))
    case .listEntries:
      .list(
        "entries", "What was done, the latest first: each entry holds the digest of the one before.",
        of: Wire.part("Entry"))
    case .readEntry:
      .get("entries/{entry}", "One entry of the record with everything it says.", gives: Wire.part("Entry"))
    default:
      .list("imports", "Every import, the latest first.", of: Wire.part("Batch"))
    }
  }

  private var importing: Contract {
    var contract = Contract.post(
      "imports",
      "Takes evidence from a file, as its bytes: all of it in one step, or nothing. The same file again changes nothing.",
      [
        Parameter.word("source", "What you call the tracker; items keep their identity within it.").required,
        Parameter.word("file", "What the file is called; its ending tells the format.").required,
        .word("team", "The team all items belong to, when no column says.", Wire.name),
        .word("product", "The product all items belong to, when no column says.", Wire.name),
        .word("choices", "How to read it, as JSON: what `pomona import --save` keeps."), .because, .dryRun,
      ], takes: .null, gives: Wire.part("Taken"))
    contract.body = .file
    return importing(contract)
  }

  private func importing(_ contract: Contract) -> Contract {
    var contract = contract
    contract.need = .import
    return contract
  }
}
