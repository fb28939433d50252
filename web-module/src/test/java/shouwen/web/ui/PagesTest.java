package shouwen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the content security policy, the static rules D17 and D18 and the reading machine ask of every page. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Set<String> BANNED =
            Set.of("f:ajax", "h:commandLink", "h:commandButton", "p:remoteCommand", "style", "script", "center", "font");
    private static final Set<String> INPUTS = Set.of(
            "p:inputText", "p:inputTextarea", "p:selectOneMenu", "p:selectOneRadio", "p:selectManyCheckbox",
            "p:selectBooleanCheckbox", "p:selectOneButton", "p:autoComplete", "p:datePicker", "p:inputNumber", "p:password",
            "p:spinner", "p:inputMask", "p:rating", "p:toggleSwitch", "p:fileUpload", "p:signature", "h:inputText",
            "h:inputTextarea", "h:selectOneMenu", "input", "select", "textarea");
    private static final Set<String> NAMED = Set.of("p:commandButton", "p:commandLink", "p:button", "h:form", "p:dataTable");

    private static final Set<String> SAME_IN_ALL_LANGUAGES = Set.of("SHA-256");

    static Stream<Path> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void uses_nothing_the_content_security_policy_stops(Path page) throws Exception {
        var faults = new ArrayList<String>();

        for (var element : elements(page)) {
            if (BANNED.contains(element.getTagName())) {
                faults.add(element.getTagName());
            }
            for (var attribute : attributes(element)) {
                var isHtml = !element.getTagName().contains(":");
                if (attribute.equals("style") || isHtml && attribute.startsWith("on")) {
                    faults.add(element.getTagName() + " " + attribute);
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void names_its_inputs_and_buttons_by_an_id(Path page) throws Exception {
        var nameless = elements(page).stream()
                .filter(element -> INPUTS.contains(element.getTagName()) || NAMED.contains(element.getTagName()))
                .filter(element -> !element.hasAttribute("id") && !element.getAttribute("type").equals("hidden"))
                .map(Element::getTagName);

        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void gives_every_input_a_label(Path page) throws Exception {
        var all = elements(page);
        var labelled = all.stream()
                .filter(element -> Set.of("s:field", "p:outputLabel", "h:outputLabel", "label").contains(element.getTagName()))
                .map(element -> element.getAttribute("for"))
                .toList();

        var silent = all.stream()
                .filter(element -> INPUTS.contains(element.getTagName()))
                .filter(element -> !Set.of("hidden", "submit").contains(element.getAttribute("type")))
                .filter(element -> !labelled.contains(element.getAttribute("id")))
                .filter(element -> !element.hasAttribute("aria-label") && !element.hasAttribute("ariaLabel"))
                .filter(element -> !element.hasAttribute("aria-labelledby") && !element.hasAttribute("label"))
                .map(element -> element.getTagName() + " " + element.getAttribute("id"));

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void says_nothing_that_is_not_in_a_bundle(Path page) throws Exception {
        var spoken = new ArrayList<String>();

        for (var element : elements(page)) {
            for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == org.w3c.dom.Node.TEXT_NODE && !element.getTagName().equals("kbd")) {
                    var words = child.getTextContent().replaceAll("#\\{[^}]*}", "").strip();
                    if (words.codePoints().anyMatch(Character::isLetter)) {
                        spoken.add(words);
                    }
                }
            }
        }
        spoken.removeAll(SAME_IN_ALL_LANGUAGES);

        assertThat(spoken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keeps_expressions_out_of_what_is_loaded_and_called(Path page) throws Exception {
        var clever = elements(page).stream()
                .filter(element -> Set.of("ui:include", "ui:composition", "ui:decorate").contains(element.getTagName()))
                .filter(element -> (element.getAttribute("src") + element.getAttribute("template")).contains("#{"))
                .map(Element::getTagName);

        assertThat(clever).isEmpty();
    }

    private static List<Element> elements(Path page) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var nodes = factory.newDocumentBuilder().parse(page.toFile()).getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> attributes(Element element) {
        var names = new ArrayList<String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }
}
