import Analysis
import Model

/// A map as a nested list: each thing once, under what leads to it, with the line in words.
struct MapList: Sendable {
  let graph: MapGraph
  let picture: MapPicture
  let standpoint: Standpoint
  let depth: Int

  init(_ graph: MapGraph, _ picture: MapPicture, _ standpoint: Standpoint, depth: Int) {
    (self.graph, self.picture, self.standpoint, self.depth) = (graph, picture, standpoint, depth)
  }

  var html: HTML { ul(.class("map-list")) { for branch in graph.branches { item(branch) } } }

  private func item(_ branch: MapGraph.Branch) -> HTML {
    let node = graph.nodes[branch.node]
    return li {
      if let edge = branch.edge, !graph.edges[edge].says.isEmpty {
        span(.class("small")) { graph.edges[edge].says + ": " }
      }
      a(.href(standpoint.to(.about(node.address)))) { node.title }
      span(.class("small")) { " \(node.over)" }
      if branch.isMention {
        span(.class("small")) { ", named elsewhere in this list" }
      } else {
        own(node)
        if !branch.branches.isEmpty { ul { for inner in branch.branches { item(inner) } } }
      }
    }
  }

  private func own(_ node: MapGraph.Node) -> HTML {
    HTML {
      if !node.notes.isEmpty { span(.class("small")) { ", " + node.notes.joined(separator: ", ") } }
      if node.findings > 0 { span(.class("small")) { ", " + Spoken.count(node.findings, "finding") } }
      span(.class("small")) {
        " · "
        a(.href(standpoint.to(.map(picture), [("focus", node.id), ("depth", String(depth))]))) {
          "around it"; span(.class("visually-hidden")) { ": \(node.title)" }
        }
      }
    }
  }
}
