/// What is on trial is looked at on a day: taken up, or given back.
struct ATechnologyOnTrialHasAnEnd: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A trial without an end is an adoption nobody decided. New technologies come in without disturbing what delivers \
    value, and with a look at their effect (01.17).
    """
  static let mend = "write under 'reviewOn' the day it is taken up or given back"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Technology.self).filter { $0.ring == .trial && $0.reviewOn == nil }.map {
      finding(about: $0, at: "ring", in: model, "\($0.title) is on trial without an end")
    }
  }
}
