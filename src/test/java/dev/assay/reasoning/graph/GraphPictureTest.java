package dev.assay.reasoning.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Place;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.graph.DependencyGraph.Edge;
import dev.assay.reasoning.graph.DependencyGraph.Kind;
import dev.assay.reasoning.graph.DependencyGraph.Node;
import dev.assay.reasoning.graph.DependencyGraph.RuleAt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphPictureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static DependencyGraph graph(String program) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
        Program read = new ProgramReader(Path.of("."), clock).read(program).program();
        return GraphReader.of(read.title(), new Reasoning(read, DAY, null).circuit(null));
    }

    private static Document document(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b2b-saas", "retail-bank", "customer-base"})
    void showsEverythingOnceWithoutOverlapAndWithinItsEdges(String program) throws Exception {
        DependencyGraph graph = graph(program);
        Element svg = document(GraphPicture.of(graph)).getDocumentElement();
        NodeList boxes = svg.getElementsByTagName("rect");
        assertThat(boxes.getLength()).isEqualTo(1 + graph.nodes().size());
        double width = number(svg, "width");
        double height = number(svg, "height");
        List<double[]> placed = new ArrayList<>();
        for (int i = 1; i < boxes.getLength(); i++) {
            Element box = (Element) boxes.item(i);
            double[] at = {number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height")};
            assertThat(at[0]).isNotNegative();
            assertThat(at[0] + at[2]).isLessThanOrEqualTo(width);
            assertThat(at[1] + at[3]).isLessThanOrEqualTo(height);
            assertThat(placed).noneMatch(other -> meet(at, other));
            placed.add(at);
        }
        assertThat(GraphPicture.of(graph)).isEqualTo(GraphPicture.of(graph(program)));
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static boolean meet(double[] one, double[] other) {
        return one[0] < other[0] + other[2]
                && other[0] < one[0] + one[2]
                && one[1] < other[1] + other[3]
                && other[1] < one[1] + one[3];
    }

    @Test
    void isReadToThoseWhoDoNotSeeIt() throws Exception {
        Element svg = document(GraphPicture.of(graph("b2b-saas"))).getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Compliance software for organisations");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Questions: ")
                .contains("Rules: ");
    }

    @Test
    void writesTitlesAsTheyAreWhateverIsInThem() throws Exception {
        Node one = new Node(Kind.QUESTION, "q", "<script>\"&\u0007 \uD83D\uDE00");
        Node other = new Node(Kind.SCORE, "score", "Score");
        RuleAt rule = new RuleAt("A \"rule\" & <b>", Place.NOWHERE);
        DependencyGraph graph = new DependencyGraph(
                "a < b", List.of(one, other), List.of(new Edge(one.key(), other.key(), List.of(rule))));
        Document document = document(GraphPicture.of(graph));
        assertThat(document.getDocumentElement().getTextContent())
                .contains("<script>\"& \uD83D\uDE00")
                .contains("1 rule:\nA \"rule\" & <b>");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void showsNothingOfNothing() throws Exception {
        assertThat(document(GraphPicture.of(new DependencyGraph("none", List.of(), List.of())))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void ofOneNodeOnlyWhatItDependsOnAndWhatDependsOnIt() {
        DependencyGraph graph = graph("b2b-saas");
        DependencyGraph around =
                graph.around(graph.named("Regulated enterprise").orElseThrow());
        assertThat(around.nodes().stream().map(Node::key))
                .contains(
                        "question:employees",
                        "trait:large",
                        "segment:regulated-enterprise",
                        "score:score",
                        "tier:target")
                .doesNotContain("segment:channel-partner", "question:hosting");
        assertThat(around.edges().stream().filter(e -> e.to().equals("segment:regulated-enterprise")))
                .anyMatch(e -> e.from().equals("trait:large")
                        && e.rules().stream()
                                .anyMatch(r -> r.name().equals("Regulated enterprises are our best segment")));
    }

    /** The picture in the docs is the picture of the rules as they are. */
    @Test
    void theDocsShowIt() throws Exception {
        DependencyGraph graph = graph("b2b-saas");
        String now =
                GraphPicture.of(graph.around(graph.named("regulated-enterprise").orElseThrow()));
        assertThat(Files.readString(Path.of("docs/images/graph.svg")))
                .as("./assay graph b2b-saas regulated-enterprise --out docs/images/graph.svg")
                .isEqualTo(now);
    }
}
