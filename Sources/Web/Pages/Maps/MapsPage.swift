import Analysis
import Model
import Workbench

/// The pictures there are of the model.
struct MapsPage: Page {
  let counts: [(picture: MapPicture, nodes: Int)]
  let standpoint: Standpoint
  let title = "Maps"
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model)]

  init(_ visit: Visit) throws {
    let model = try visit.model()
    counts = MapPicture.allCases.map { ($0, MapGraph($0, of: model, asOf: visit.asOf).nodes.count) }
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence("The model as pictures, each with the same content as a list, and drawn for any day.").html
      }
      Part.box {
        Table(
          [.init("Map"), .init("What it shows"), .number("Things on it")],
          rows: counts.map {
            [
              .linked(.text($0.picture.title), standpoint.to(.map($0.picture))), .text($0.picture.says),
              .count($0.nodes),
            ]
          }, stacks: true
        ).html
      }
    }
  }
}
