import Model
import Testing
import Workbench

@testable import Web

@Suite struct EveryKindEditedTests {
  @Test(arguments: allKinds.map { $0.word })
  func `drawn and sent back as it was, nothing of Harbour changes`(_ word: String) async throws {
    let face = try HarbourFace.shared()
    let addresses = try face.workspace.snapshot().addresses.filter { $0.kind == word }
    var changed: [String] = []
    for address in addresses.prefix(12) {
      let place = "/model/\(address)/edit"
      let page = await face.get(place)
      #expect(page.status == 200)
      let answer = await face.post(place, Drawn(page.text).fields + [("act", "check")])
      if !answer.text.contains("Nothing differs from the model as it stands.") { changed.append(place) }
    }
    #expect(changed == [])
  }

  @Test(arguments: allKinds.map { $0.word })
  func `every field of a kind comes back as it was drawn`(_ word: String) throws {
    let kind = try #require(allKinds.first { $0.word == word })
    var text = "kind: \(word)\nname: some-name\n" + (kind.hasTitle ? "title: Some name\n" : "")
    for field in Shape.of(kind).fields { text += try explain("\(word).\(field.name)").example }
    let form = try #require(ResourceText(text, of: kind).form)
    let offered = OfferedNames(model: .empty, names: [:])
    let page = EditFields(kind: kind, form: form, offered: offered, findings: [:], isKnown: false).html.text
    let fields = Drawn(page, from: "<").fields + [("in.kind", word)]
    let sent = Filled(Query(pairs: fields.map { (name: $0.0, value: $0.1) }))
    let shape = Shape.structure(Shape.enveloped(kind))
    let read = ResourceText("kind: \(word)\n", of: kind).saying(sent.form(shape, at: .root))
    #expect(ResourceText(read, of: kind).form?.pruned == form.pruned)
    for field in Shape.of(kind).fields { #expect(page.contains("\(Filled.prefix)\(field.name)"), "\(field.name)") }
  }
}
