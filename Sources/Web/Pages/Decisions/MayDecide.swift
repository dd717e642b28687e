import Governance
import Model
import Workbench

/// What whoever looks may decide alone, before anything else: nobody should ask for what is theirs.
struct MayDecide: Sendable {
  let lines: [(right: Resource<DecisionRight>, limit: String)]
  let who: String
  let authority: Authority
  let standpoint: Standpoint

  init(_ visit: Visit) throws {
    authority = try visit.authority()
    standpoint = visit.standpoint
    guard let person = visit.visitor.person else {
      (lines, who) = ([], "")
      return
    }
    who = visit.called(person)
    lines = authority.register.compactMap { [authority] right in
      let scopes = authority.containment.scopes(over: right.scope.address)
      guard authority.standing.people(behind: right.holder.address, for: scopes).contains(person) else { return nil }
      return (right, right.limit?.spoken ?? "without limit")
    }
  }

  var html: HTML {
    HTML {
      if !lines.isEmpty {
        Part("\(who) may decide alone") {
          Part.box { ul(.class("lines")) { for line in lines { li { says(line.right, line.limit) } } } }
        }.html
      }
    }
  }

  private func says(_ right: Resource<DecisionRight>, _ limit: String) -> HTML {
    let roles = right.agree.map { authority.naming.role($0.name) }
    let once =
      roles.isEmpty ? "" : ", once \(roles.joined(separator: " and ")) \(roles.count == 1 ? "agrees" : "agree")"
    return HTML {
      a(.href(standpoint.to(.resource(right.address)))) {
        "\(Spoken.capitalised(KindWords.one(right.decides))) for \(authority.naming.title(right.scope.address))"
      }
      ", \(limit)\(once)"
    }
  }
}
