/// What the flow figures are called, by their ids, in the order they are shown.
package let flowFigureTitles: [(id: String, title: String)] = FlowQuantity.all(zone: "").map { ($0.id, $0.title) }
