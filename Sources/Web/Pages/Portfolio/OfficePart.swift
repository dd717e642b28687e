import Governance
import Model
import Workbench

/// The value management office itself: who is in it, what it reaches, and what its effort goes to.
struct OfficePart: Sendable {
  let office: Office
  let visit: Visit
  let model: Snapshot

  init(_ office: Office, _ visit: Visit, _ model: Snapshot) {
    (self.office, self.visit, self.model) = (office, visit, model)
  }

  var html: HTML {
    Part(office.unit.title, note: "the office itself", id: office.unit.name.text) {
      p { office.sentence }
      Part.box { roster.html }
      Part.box {
        p {
          if office.unreached.isEmpty {
            HTML("It reaches every unit and value stream.")
          } else {
            HTML {
              "It does not reach: "; visit.standpoint.named(office.unreached, in: model); "."
            }
          }
          office.missingLevels.isEmpty
            ? " Every level is in it."
            : " Nobody in it stands at the level: \(Governance.Spoken.list(office.missingLevels.map(\.rawValue)))."
        }
      }
      Part.box { signs.html }
      ExportLinks(.office, visit.standpoint).html
    }.html
  }

  /// Rosters of all offices, as a file.
  static func listing(_ offices: [Office], _ visit: Visit, _ model: Snapshot) -> Table {
    Table(
      [.init("Office"), .init("Member"), .init("Belongs to"), .init("Also holds"), .init("Level")],
      rows: offices.flatMap { office in
        OfficePart(office, visit, model).roster.rows.map { [.text(office.unit.title)] + $0 }
      })
  }

  private var roster: Table {
    Table(
      [.init("Member"), .init("Belongs to"), .init("Also holds"), .init("Level")],
      rows: office.members.map { member in
        [
          .text(visit.called(member.person)),
          member.unit.map {
            .rich(visit.standpoint.named(Address(kind: Unit.word, name: $0), in: model), plain: $0.text)
          } ?? .missing(because: "no unit is named"),
          member.roles.isEmpty
            ? .missing(because: "no other role: the office is all the person does")
            : .text(member.roles.map { model.title(of: Address(kind: Role.word, name: $0)) }.joined(separator: ", ")),
          .text(member.levels.map(\.rawValue).joined(separator: ", ")),
        ]
      }, stacks: true)
  }

  private var signs: Table {
    Table(
      [.init("Sign of a renamed project office"), .init("Seen"), .init("Why")],
      rows: office.signs.map { sign in
        [
          .text(sign.title),
          .status(
            sign.isSeen.map { $0 ? StatusMark(.watch, "yes") : StatusMark(.steady, "no") }
              ?? StatusMark(.unknown, "cannot be told")),
          .text(sign.sentence),
        ]
      }, stacks: true)
  }
}
