import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why))
struct `In and out` {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.pomona("init", "model").expect(0)
    try desk.pomona("apply", "model", "--by", "alex", "--because", "How we work").expect(0)
    return desk
  }

  @Test func `the model leaves as an archive and a Team API, and is searched`() throws {
    let desk = try desk()
    try desk.pomona("export", "--zip", "model.zip").expect(0, "Wrote model.zip")
    try desk.pomona("export", "--zip", "model.zip").expect(73, "is there already")
    try desk.pomona("export", "--team-api", "first-team").expect(
      0, "# Team API: First team", "| Team type | stream-aligned |")
    try desk.pomona("export", "--team-api", "frist-team").expect(65, "Did you mean first-team?")
    try desk.pomona("search", "complete", "--kind", "measure").expect(0, "measure/tasks-completed")
    try desk.pomona("search", "zebra").expect(0, "Nothing says")
  }

  @Test func `a catalogue becomes files that are shown before they are applied`() throws {
    let desk = try desk()
    let catalogue = """
      apiVersion: backstage.io/v1alpha1
      kind: Group
      metadata: { name: acme }
      spec: { type: root }
      ---
      apiVersion: backstage.io/v1alpha1
      kind: Group
      metadata: { name: quay, description: Paying made short }
      spec: { type: team, parent: acme, members: [nobody] }
      """
    try desk.write(catalogue, to: "catalog-info.yaml")
    try desk.pomona("convert", "backstage", "catalog-info.yaml", "--out", "theirs")
      .expect(0, "1 Group → team", "+ team/quay", "Nothing was applied")
    try desk.pomona("show", "team/quay").expect(1)
    try desk.pomona("apply", "theirs", "--by", "alex", "--because", "From the catalogue").expect(
      0, "Applied as revision 3")
    try desk.pomona("convert", "backstage", "model", "--out", "none").expect(65, "no entity of a Backstage catalogue")
  }
}
