import Governance
import Model

/// Which role needs which information for which decision, and from where. Row 07.09.
enum InformationTable {
  /// - Parameter more: cells that stand behind those of each flow, in the same order, under headings of their own.
  static func of(
    _ flows: [InformationFlow], _ authority: Authority, _ standpoint: Standpoint, then headings: [Table.Column] = [],
    _ more: [[Cell]] = []
  ) -> Table {
    Table(
      [.init("Information"), .init("Needed by"), .init("For"), .init("From")] + headings,
      rows: flows.enumerated().map { index, flow in
        [
          .text(flow.information), named(flow.by, authority, standpoint),
          .linked(
            .text("\(KindWords.one(flow.decides)) in \(authority.naming.title(flow.scope))"),
            standpoint.to(.resource(Address(kind: DecisionRight.word, name: flow.right)))),
          flow.from.map { named($0, authority, standpoint) } ?? .missing(because: "nobody has named a source"),
        ] + (more.indices.contains(index) ? more[index] : [])
      }, stacks: true, isPlain: true)
  }

  static func named(_ address: Address, _ authority: Authority, _ standpoint: Standpoint) -> Cell {
    .linked(.text(authority.naming.title(address)), standpoint.to(.about(address)))
  }

  /// The same as a list, by the source the information comes from.
  static func list(_ flows: [InformationFlow], _ authority: Authority) -> HTML {
    let bySource = Dictionary(grouping: flows) { flow in
      flow.from.map { authority.naming.title($0) } ?? "From a source nobody has named"
    }
    return ul(.class("lines")) {
      for (source, flows) in bySource.sorted(by: { $0.key < $1.key }) {
        li {
          strong { source }
          ul { for flow in flows { li { authority.sentence(flow) } } }
        }
      }
    }
  }
}
