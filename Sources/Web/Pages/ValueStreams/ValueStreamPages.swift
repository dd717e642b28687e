import Model

/// Every value stream: from what starts it to the value it ends in.
struct ValueStreamsPage: Page {
  let streams: [Resource<ValueStream>]
  let model: Snapshot
  let standpoint: Standpoint
  let title = "Value streams"
  let section: Links? = .valueStreams

  init(_ visit: Visit) throws {
    model = try visit.model()
    streams = model.all(ValueStream.self)
    standpoint = visit.standpoint
  }

  var content: HTML {
    Collection(
      kind: ValueStream.self, count: streams.count, said: ", from what starts it to the value it ends in.",
      wouldBe: "the steps from a customer's wish to its fulfilment, with the team and the products at each.",
      table: table, standpoint: standpoint
    ).html
  }

  private var table: Table {
    Table(
      [.init("Value stream"), .init("From"), .init("To"), .init("For"), .number("Stages")],
      rows: streams.map { stream in
        [
          .linked(.text(stream.title), standpoint.to(.valueStream(stream.name))), .text(stream.trigger),
          .text(stream.value.value), .text("\(stream.customer.rawValue) customers"), .count(stream.stages.count),
        ]
      }, stacks: true)
  }
}

/// One value stream: its stages with their teams, and the products in it.
struct ValueStreamPage: Page {
  let stream: Resource<ValueStream>
  let products: [Resource<Product>]
  let goals: [Resource<Goal>]
  let model: Snapshot
  let standpoint: Standpoint

  var title: String { stream.title }
  let section: Links? = .valueStreams
  let above: [(title: String, link: Links)] = [("Value streams", .valueStreams)]

  init(_ visit: Visit, _ name: Name) throws {
    model = try visit.model()
    let stream = try visit.find(ValueStream.self, name)
    self.stream = stream
    products = model.all(Product.self).filter { $0.valueStream?.name == name }
    goals = model.all(Goal.self).filter { $0.of.address == stream.address }
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        p(.class("facts")) {
          "for \(stream.customer.rawValue) customers · "
          standpoint.inTheModel(stream.address)
        }
        Sentence("From “\(stream.trigger)” to “\(stream.value.value)”.").html
        MapLinks(stream.address, in: model, from: standpoint).html
      }
      Part("Stages") { Part.box { stages.html } }.html
      Part("Products") {
        Part.box {
          if products.isEmpty { p(.class("muted")) { "No product says it is part of this stream." } }
          ul {
            for product in products {
              li {
                standpoint.named(product.address, in: model); span(.class("small")) { " \(product.stage.rawValue)" }
              }
            }
          }
        }
      }.html
      if !goals.isEmpty {
        Part("Goals") {
          Part.box {
            ul {
              for goal in goals {
                li {
                  standpoint.named(goal.address, in: model); span(.class("small")) { " \(goal.outcome)" }
                }
              }
            }
          }
        }.html
      }
    }
  }

  private var stages: Table {
    Table(
      [.init("Stage"), .init("Team")],
      rows: stream.stages.enumerated().map { index, stage in
        [
          .text("\(index + 1). \(stage.name)"),
          stage.team.map { .rich(standpoint.named($0.address, in: model), plain: $0.name.text) }
            ?? .missing(because: "no team is named for this stage"),
        ]
      })
  }
}
