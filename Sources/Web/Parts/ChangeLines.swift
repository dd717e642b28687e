/// What a change does to the model, line by line: `~ team/quay people: 7 → 8`.
struct ChangeLines: Sendable {
  enum Line: Hashable, Sendable {
    case added(String)
    case removed(String)
    case changed(String, from: String, to: String)

    var plain: String {
      switch self {
      case .added(let what): "+ " + what
      case .removed(let what): "- " + what
      case .changed(let what, let from, let to): "~ \(what): \(from) → \(to)"
      }
    }
  }

  let lines: [Line]
  init(_ lines: [Line]) { self.lines = lines }

  var html: HTML {
    ul(.class("changes")) {
      for line in lines {
        li {
          switch line {
          case .added(let what):
            HTML {
              "+ "; inserted { what }
            }
          case .removed(let what):
            HTML {
              "− "; deleted { what }
            }
          case .changed(let what, let from, let to):
            HTML {
              "~ \(what): "; deleted { from }; " → "; inserted { to }
            }
          }
        }
      }
    }
  }
}
