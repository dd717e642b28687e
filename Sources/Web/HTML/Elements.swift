/// Writes one element. Without content it is a void element such as `<br>`.
func element(_ name: StaticString, _ attributes: [Attribute] = [], _ content: HTML? = nil) -> HTML {
  var html = HTML()
  html.reserve(2 * name.utf8CodeUnitCount + 8 + 40 * attributes.count + (content?.bytes.count ?? 0))
  html.append(trusted: "<")
  html.append(trusted: name)
  for attribute in attributes where attribute.isPresent {
    html.append(trusted: " ")
    html.append(trusted: attribute.name)
    html.append(trusted: "=\"")
    html.append(attribute.value)
    html.append(trusted: "\"")
  }
  html.append(trusted: ">")
  guard let content else { return html }
  html.append(content)
  html.append(trusted: "</")
  html.append(trusted: name)
  html.append(trusted: ">")
  return html
}

func div(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("div", attributes, content())
}
func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("span", attributes, content())
}
func p(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("p", attributes, content())
}
func a(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("a", attributes, content())
}
func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("h1", attributes, content())
}
func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("h2", attributes, content())
}
func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("h3", attributes, content())
}
func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("ul", attributes, content())
}
func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("ol", attributes, content())
}
func li(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("li", attributes, content())
}
func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("dl", attributes, content())
}
func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("dt", attributes, content())
}
func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("dd", attributes, content())
}
func section(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("section", attributes, content())
}
func article(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("article", attributes, content())
}
func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("aside", attributes, content())
}
func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("nav", attributes, content())
}
func headerElement(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("header", attributes, content())
}
func footerElement(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("footer", attributes, content())
}
func mainElement(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("main", attributes, content())
}
func table(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("table", attributes, content())
}
func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("caption", attributes, content())
}
func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("thead", attributes, content())
}
func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("tbody", attributes, content())
}
func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("tr", attributes, content())
}
func th(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("th", attributes, content())
}
func td(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("td", attributes, content())
}
func form(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("form", attributes, content())
}
func labelElement(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("label", attributes, content())
}
func button(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("button", attributes, content())
}
func choice(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("select", attributes, content())
}
func option(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("option", attributes, content())
}
func textarea(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("textarea", attributes, content())
}
func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("fieldset", attributes, content())
}
func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("legend", attributes, content())
}
func details(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("details", attributes, content())
}
func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("summary", attributes, content())
}
func pre(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("pre", attributes, content())
}
func code(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("code", attributes, content())
}
func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("strong", attributes, content())
}
func em(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("em", attributes, content())
}
func small(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("small", attributes, content())
}
func figure(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("figure", attributes, content())
}
func figcaption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("figcaption", attributes, content())
}
func inserted(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("ins", attributes, content())
}
func deleted(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("del", attributes, content())
}
func hgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  element("hgroup", attributes, content())
}
func input(_ attributes: Attribute...) -> HTML { element("input", attributes) }
func br(_ attributes: Attribute...) -> HTML { element("br", attributes) }
func hr(_ attributes: Attribute...) -> HTML { element("hr", attributes) }
func meta(_ attributes: Attribute...) -> HTML { element("meta", attributes) }
func linkElement(_ attributes: Attribute...) -> HTML { element("link", attributes) }
