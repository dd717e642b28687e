import Governance
import Model

/// What the lines bring in for what they cost, as a range and only where value is money.
struct ReturnPart: Sendable {
  let returns: [(fund: Resource<Fund>, value: PortfolioReturn)]
  let model: Snapshot
  let standpoint: Standpoint

  init(_ returns: [(fund: Resource<Fund>, value: PortfolioReturn)], _ model: Snapshot, _ standpoint: Standpoint) {
    (self.returns, self.model, self.standpoint) = (returns, model, standpoint)
  }

  var html: HTML {
    Part("Return", note: "a range, and only where value is money", id: "return") {
      for one in returns where !one.value.lines.isEmpty {
        Part.box {
          h3 { one.fund.title }
          p { one.value.sentence }
          table(one.value).html
        }
      }
      ExportLinks(.returns, standpoint).html
    }.html
  }

  /// Of every fund, as a file.
  var listing: Table {
    Table(
      [
        .init("Fund"), .init("Line"), .init("Currency"), .number("Given"), .init("Worth in the same time"),
        .init("Because"),
      ],
      rows: returns.flatMap { one in
        one.value.lines.map { line in
          [
            .text(one.fund.title), .text(line.title), .text(one.value.currency), .number(Double(line.cost)),
            .text(line.worth.spoken), .text(line.worth.because),
          ]
        }
      })
  }

  private func table(_ value: PortfolioReturn) -> Table {
    Table(
      [.init("Line"), .number("Given, \(value.currency)"), .init("Worth in the same time"), .init("Because")],
      rows: value.lines.map { line in
        [
          .linked(.text(line.title), standpoint.to(.fundingLine(line.line.name))), .number(Double(line.cost)),
          .text(line.worth.spoken), .text(line.worth.because),
        ]
      }, stacks: true, isPlain: true)
  }
}
