package dev.assay.workload;

import dev.assay.program.ProgramFiles;
import dev.assay.workload.Peers.Piece;
import dev.assay.workload.Peers.Vote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the peers as a program of Assay: a questionnaire of 20 questions, a catalogue, and DRL text. */
public final class PeerProgram {
    /** Id of the program. */
    public static final String ID = "peers";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PeerProgram() {}

    /**
     * Its files.
     *
     * @param files over how many files the votes are spread
     */
    public static ProgramFiles of(Peers peers, int files) {
        Map<String, byte[]> contents = new TreeMap<>();
        contents.put("questionnaires/peers.json", json(questionnaire()));
        contents.put("rules/peers/program.json", json(program(peers)));
        contents.put("rules/peers/collateral.json", json(catalogue(peers.pieces())));
        contents.put("rules/peers/collateral.drl", drl(collateralRules(peers.pieces())));
        int each = (peers.votes().size() + files - 1) / files;
        for (int i = 0; i < files; i++) {
            List<Vote> some =
                    peers.votes().subList(i * each, Math.min(peers.votes().size(), (i + 1) * each));
            contents.put(
                    "rules/peers/votes-" + i + ".drl",
                    drl(some.stream().map(PeerProgram::rule).collect(Collectors.joining())));
        }
        return ProgramFiles.of(ID, contents);
    }

    private static Map<String, Object> questionnaire() {
        List<Map<String, Object>> questions = new ArrayList<>();
        questions.add(choice("industry", "choice", options("IND_%02d", 40)));
        questions.add(number("employees"));
        questions.add(number("revenue"));
        questions.add(choice("region", "choice", options("REG_%02d", 12)));
        questions.add(choice("role", "choice", options("ROLE_%d", 8)));
        questions.add(choice("needs", "choices", options("NEED_%02d", 24)));
        questions.add(number("budget"));
        questions.add(number("timeline"));
        questions.add(choice("channel", "choice", List.of("CHANNEL", "END_USER")));
        questions.add(choice("ageBracket", "choice", options("AGE_%d", 6)));
        questions.add(choice("usage", "choice", options("USE_%d", 5)));
        for (int i = 12; i <= 20; i++) {
            questions.add(choice("q" + i, "choice", options("answer_" + i + "_%d", 10)));
        }
        return Map.of("id", ID, "title", "Peers", "language", "en", "questions", questions);
    }

    private static Map<String, Object> number(String id) {
        return Map.of("id", id, "ask", "How much " + id + "?", "type", "integer");
    }

    private static Map<String, Object> choice(String id, String type, List<String> options) {
        List<Map<String, String>> choices =
                options.stream().map(o -> Map.of("id", o, "label", o)).toList();
        return Map.of("id", id, "ask", "Which " + id + "?", "type", type, "options", choices);
    }

    private static List<String> options(String form, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(java.util.Locale.ROOT, form, i))
                .toList();
    }

    private static Map<String, Object> program(Peers peers) {
        List<Map<String, Object>> segments = peers.segments().stream()
                .map(s -> Map.<String, Object>of("id", s, "threshold", Peers.MEMBER_FROM))
                .toList();
        return Map.of(
                "id",
                ID,
                "title",
                "Peers",
                "questionnaire",
                ID,
                "language",
                "en",
                "segments",
                segments,
                "tiers",
                List.of(
                        Map.of("id", "TARGET", "from", peers.targetFrom()),
                        Map.of("id", "ACCEPTABLE", "from", peers.acceptableFrom()),
                        Map.of("id", "NON_TARGET")),
                "defaultTier",
                "NON_TARGET",
                "collateralLimit",
                Peers.MOST_PIECES);
    }

    private static List<Map<String, String>> catalogue(List<Piece> pieces) {
        return pieces.stream()
                .map(p -> Map.of("id", p.id(), "title", p.id(), "kind", "paper"))
                .toList();
    }

    private static String rule(Vote vote) {
        String industries = vote.industries().stream().map(i -> '"' + i + '"').collect(Collectors.joining(", "));
        String need = vote.need().isEmpty() ? "" : ", needs contains \"" + vote.need() + '"';
        return """
                rule "Vote %d"
                when
                    Prospect( industry in (%s), region == "%s", employees >= %d%s )
                then
                    conclude.segment("%s", %d, "%s");
                    conclude.score(%d, "%s");
                end

                """.formatted(
                        vote.number(),
                        industries,
                        vote.region(),
                        vote.employees(),
                        need,
                        vote.segment(),
                        vote.points(),
                        vote.reason(),
                        vote.points(),
                        vote.reason());
    }

    private static String collateralRules(List<Piece> pieces) {
        StringBuilder rules = new StringBuilder();
        for (Piece piece : pieces) {
            rules.append("""
                    rule "Collateral %s"
                    when
                        Segment( id == "%s", member == true, $p : points )
                        Prospect( role == "%s" )
                    then
                        conclude.recommend("%s", $p, "For members of %s");
                    end

                    """.formatted(piece.id(), piece.segment(), piece.role(), piece.id(), piece.segment()));
        }
        return rules.toString();
    }

    private static byte[] drl(String rules) {
        return ("package " + ID + "\n\n" + rules).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Object tree) {
        return JSON.writeValueAsBytes(tree);
    }
}
