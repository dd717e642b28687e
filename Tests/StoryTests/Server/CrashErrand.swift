import Model

/// One thing a writer asks of a server, with the key under which it may be asked again.
struct CrashErrand: Sendable {
  enum Sort: String, CaseIterable, Sendable { case open, ask, decide, note, change, take }

  let sort: Sort
  /// Unique, and kept in the record with what it does.
  let tag: String
  let path: String
  let type: String
  let body: [UInt8]

  var key: String { "\(sort.rawValue):\(tag)" }
  /// How many entries it makes: a decision stands with the revision that carries it out.
  var entries: Int { sort == .decide ? 2 : 1 }

  private init(_ sort: Sort, _ tag: String, _ path: String, _ body: JSON) {
    self.init(sort, tag, path, Array(body.compact.utf8), type: "application/json")
  }
  private init(_ sort: Sort, _ tag: String, _ path: String, _ body: [UInt8], type: String) {
    (self.sort, self.tag, self.path, self.body, self.type) = (sort, tag, path, body, type)
  }

  static func open(_ tag: String) -> CrashErrand {
    CrashErrand(.open, tag, "reviews", ["cadence": "checkout-review"])
  }

  /// A question whose answer changes the model and moves money.
  static func ask(_ tag: String, in review: String, crew: String) -> CrashErrand {
    let moves: JSON = [.text("1 EUR from line-\(crew) to line-\(crew == "one" ? "two" : "one")")]
    let option: JSON = [
      "id": "a", "title": .text("Do \(tag)"), "amount": "1 EUR", "reversibility": "reversible",
      "edits": [.text("team/crew-\(crew).mission = Decided \(tag)")], "moves": moves,
      "expects": ["figure": "cycle-time.p85", "from": 21, "to": 15, "by": "2099-06-30"],
    ]
    return CrashErrand(
      .ask, tag, "reviews/\(review)/questions",
      [
        "id": .text(tag), "question": .text("What of \(tag)?"), "because": "It is asked", "type": "staffing",
        "scope": "product/checkout", "options": [option],
      ])
  }

  static func decide(_ tag: String, in review: String) -> CrashErrand {
    CrashErrand(
      .decide, tag, "reviews/\(review)/decisions",
      [
        "question": .text(tag), "option": "a", "because": .text("Because of \(tag)"), "opinion": true,
        "revisit": "2099-06-30",
      ])
  }

  static func note(_ tag: String, in review: String) -> CrashErrand {
    CrashErrand(.note, tag, "reviews/\(review)/notes", ["text": .text("Note \(tag)")])
  }

  static func change(_ tag: String, crew: String) -> CrashErrand {
    CrashErrand(
      .change, tag, "model/changes",
      ["because": .text("Changed \(tag)"), "edits": [.text("team/crew-\(crew).mission = Changed \(tag)")]])
  }

  static func take(_ tag: String, crew: String) -> CrashErrand {
    let items = (1...9).map { "\(tag)-\($0),2026-01-0\($0),2026-02-0\($0)" }
    let file = (["id,started,finished"] + items).joined(separator: "\n") + "\n"
    return CrashErrand(
      .take, tag, "imports?source=\(crew)&file=board.csv&team=crew-\(crew)&because=Took%20\(tag)",
      Array(file.utf8), type: "application/octet-stream")
  }
}
