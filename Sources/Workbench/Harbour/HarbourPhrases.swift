import Analysis

/// Words from which the titles of a team's items are put together.
struct HarbourPhrases: Sendable {
  /// Patterns by type; `@` stands for a thing and `#` for a circumstance.
  let patterns: [String: [String]]
  let things: [String]
  let circumstances: [String]

  func title(_ type: String, item: Int, seed: UInt64) -> String {
    var chance = Chance(seed: seed, stream: 1_000_000 + item)
    let patterns = patterns[type] ?? ["@ #"]
    let pattern = patterns[chance.below(patterns.count)]
    let (thing, circumstance) = (things[chance.below(things.count)], circumstances[chance.below(circumstances.count)])
    var title = ""
    for character in pattern {
      switch character {
      case "@": title += thing
      case "#": title += circumstance
      default: title.append(character)
      }
    }
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  static let ofProducts: [String: [String]] = [
    "Feature": [
      "Shorten the @ #", "Explain the @ #", "Simplify the @ #", "Try another order of the @ #", "Speed up the @ #",
      "Test a new wording of the @ #", "Make the @ easier to find #", "Remember the @ #", "Show the @ earlier #",
    ],
    "Defect": [
      "@ loses what was entered #", "@ shows the wrong amount #", "@ stays empty #", "@ appears twice #",
      "@ is cut off #", "@ answers too late #", "@ ignores the keyboard #", "@ cannot be left #",
    ],
    "Risk": [
      "Limit who may change the @", "Log every change of the @", "Test the way back of the @ #",
      "Review who can see the @", "Renew the keys behind the @",
    ],
    "Debt": [
      "Replace the old code of the @", "Split the slow tests of the @", "Remove unused switches from the @",
      "Move the @ to the common library", "Delete dead paths in the @", "One place for the texts of the @",
    ],
    "Experiment": [
      "Does the @ lower returns #?", "Compare two versions of the @ #", "Run the @ in the shadow #",
      "How sure is the @ #?",
    ],
  ]
}
