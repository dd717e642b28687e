package import Model
package import Workbench

/// What a workspace shows to whom, and what it keeps from whom and why; the same on the page and by command.
package struct Transparency: Sendable {
  package struct Row: Sendable {
    package let what: String
    package let seenBy: String
    package let because: String
    package let isVisible: Bool
  }
  package let sentence: String
  package let rows: [Row]
  package let acts: [(act: String, asks: String)]

  /// - Parameter isExample: anybody may be anybody.
  package init(of workspace: Workspace, isExample: Bool = false) throws {
    let accounts = try workspace.accounts()
    let active = accounts.count { $0.isClaimed && !$0.isDisabled }
    let everybody =
      isExample
      ? "everybody who reaches this example"
      : "everybody who signed in (\(Spoken.count(active, "account")))"
    sentence =
      "Everything about the organisation is open to \(everybody): reading asks for no right. "
      + "Hidden is only what would let somebody pass as somebody else, and what a person had erased."
    rows = Transparency.visible(everybody) + Transparency.hidden(try workspace.names().count, accounts.count)
    acts = Transparency.acts
  }

  private static func visible(_ everybody: String) -> [Row] {
    func row(_ what: String, _ because: String) -> Row {
      Row(what: what, seenBy: Spoken.capitalised(everybody), because: because, isVisible: true)
    }
    return [
      row(
        "The model: products, teams, goals, rights, guardrails, money, and every version of them",
        "Whoever works by it can see what it says and who changed it"),
      row("Figures, forecasts and values of measures", "Outcomes are published openly by default (06.04)"),
      row("Evidence: imports, their quality, what was refused", "A figure can be checked down to its rows"),
      row(
        "Reviews with their frozen packs, decisions with reasons, expectations and scores",
        "Who decided what, by which right, and what came of it stays known"),
      row("Proposals, also those refused or taken back, with what was said to them", "Talk about a change is open"),
      row("Drafts of proposals", "A draft is put up for talk from its first moment; none is private"),
      row("The record of who did what when", "Entries are chained and only added to"),
      Row(
        what: "That the server is alive and ready; style sheets and scripts",
        seenBy: "Everybody who reaches the server",
        because: "They say nothing of the organisation", isVisible: true),
      Row(
        what: "Accounts: who may sign in, and in how many browsers", seenBy: "Administrators",
        because:
          "They let people in and out; others see their own account only, and in the record that an account was made, changed or closed",
        isVisible: true),
    ]
  }

  private static func hidden(_ names: Int, _ accounts: Int) -> [Row] {
    func row(_ what: String, _ from: String, _ because: String) -> Row {
      Row(what: what, seenBy: from, because: because, isVisible: false)
    }
    return [
      row("Passwords", "Nobody, not even whoever holds the file", "Only an Argon2id hash of each is kept"),
      row(
        "Sessions, tokens for programs and one-time links",
        "Whoever they were given to, once",
        "Only a digest of each is kept; a list shows that there is one, not what it is"),
      row(
        "Display names after they are erased", "Nobody",
        "A person may have their name erased; the handle stays in the record (\(Spoken.count(names, "name")) kept now)"),
      row(
        "Files looked at without being kept", "Whoever opened them, until the server stops",
        "Nothing of them is written anywhere"),
      row(
        "Figures about a person", "Nobody: there are none",
        "Pomona measures work and outcomes, never people"),
    ]
  }

  private static let acts: [(act: String, asks: String)] = [
    (
      "Propose a change, say something to a proposal, ask a question, open a review, keep a score",
      "A person of the model"
    ),
    ("Decide, accept a proposal, waive a guardrail", "The person whose decision right covers it, within its limit"),
    ("Change the model at once", "The right to decide an operating-model-change where it belongs; others propose"),
    ("Take an import back, bring in evidence", "An administrator, or a right to decide evidence"),
    ("Let people in and out", "An administrator"),
  ]

  /// As JSON: the sentence, what is visible, what is hidden, and what acts ask.
  package var json: JSON {
    [
      "sentence": .text(sentence),
      "visible": .list(rows.filter(\.isVisible).map(Transparency.json)),
      "hidden": .list(rows.filter { !$0.isVisible }.map(Transparency.json)),
      "acts": .list(acts.map { ["act": .text($0.act), "asks": .text($0.asks)] }),
    ]
  }

  /// What was answered by ``json``.
  package init(_ json: JSON) {
    func list(_ name: String, isVisible: Bool) -> [Row] {
      (json[name]?.items ?? []).map { row in
        Row(
          what: row["what"]?.text ?? "", seenBy: row["seenBy"]?.text ?? "", because: row["because"]?.text ?? "",
          isVisible: isVisible)
      }
    }
    sentence = json["sentence"]?.text ?? ""
    rows = list("visible", isVisible: true) + list("hidden", isVisible: false)
    acts = (json["acts"]?.items ?? []).map { ($0["act"]?.text ?? "", $0["asks"]?.text ?? "") }
  }

  private static func json(_ row: Row) -> JSON {
    ["what": .text(row.what), "seenBy": .text(row.seenBy), "because": .text(row.because)]
  }
}
