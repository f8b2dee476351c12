package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands {@code why-not} and {@code flip}, as typed. */
class ContrastCommandsTest {
    private static final String HOME = "src/test/resources/web/home";

    @TempDir
    private Path folder;

    private Typed typed(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("--home")) {
            all.addAll(List.of("--home", HOME));
        }
        all.addAll(List.of("--database", folder.resolve("assay.db").toString()));
        return Typed.assay(all.toArray(String[]::new));
    }

    private JsonNode json(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        return JsonMapper.shared().readTree(typed(all.toArray(String[]::new)).out());
    }

    @Test
    void flipSaysOnWhatTierAndPrimarySegmentHang() {
        Typed typed = typed("flip", "shop", "employees=50");
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains(
                        "By revision ",
                        "Another tier",
                        "hangs on employees alone (50; 100 would make it Target: Large ones)",
                        "employees 50 → 100 (100 or more): Target: Large ones",
                        "Another primary segment")
                .doesNotContain("Whatever is answered");
        JsonNode json = json("flip", "shop", "employees=50").path("otherTier");
        assertThat(json.path("hangsOn").asString()).isEqualTo("employees");
        assertThat(json.path("settled").asBoolean()).isTrue();
        assertThat(json.at("/flips/0/changes/0/to").asInt()).isEqualTo(100);
        assertThat(json.at("/flips/0/outcome/tier").asString()).isEqualTo("target");
    }

    @Test
    void flipSaysWhatHoldsWhateverTheUnknownAnswersAre() {
        assertThat(typed("flip", "shop").out())
                .contains(
                        "employees not answered → 100",
                        "Whatever is answered to employees",
                        "Target or Non-target",
                        "primary segment: Large ones or none");
        Typed unknown = typed("flip", "customer-base", "--home", ".", "country=DE", "arr=?");
        assertThat(unknown.exit()).as(unknown.err()).isZero();
        assertThat(unknown.out())
                .containsPattern("Whatever is answered to .*\\barr\\b")
                .doesNotContain("country DE →");
        JsonNode anyway = json("flip", "shop", "employees=?").path("anyway");
        assertThat(anyway.path("tiers").toString()).isEqualTo("[\"target\",\"non-target\"]");
        assertThat(anyway.path("neverTiers").toString()).isEqualTo("[]");
    }

    @Test
    void flipLeadsToWhatIsNamed() {
        assertThat(typed("flip", "shop", "employees=5000", "--to", "non-target").out())
                .contains("To the tier Non-target", "employees 5,000 → 99");
        assertThat(typed("flip", "shop", "employees=50", "--to", "Large ones").out())
                .contains("To the segment Large ones", "employees 50 → 100");
        Typed already = typed("flip", "shop", "employees=5000", "--to", "target");
        assertThat(already.exit()).isEqualTo(2);
        assertThat(already.err()).contains("It leads to Target already");
    }

    @Test
    void whyNotNamesWhatFallsShortTheRulesAndTheirConditions() {
        Typed typed = typed("why-not", "shop", "target", "employees=50");
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains(
                        "Why not Target",
                        "score 0 of 60: 60 short",
                        "70 points of score: rule \"Many people work there\", rules/shop/segments.drl:3",
                        "employees 50, needed 100 or more",
                        "fires with employees 50 → 100 (100 or more), and that is enough for Target");
        JsonNode rule = json("why-not", "shop", "large", "employees=50").at("/rules/0");
        assertThat(rule.at("/failed/0/answer").asInt()).isEqualTo(50);
        assertThat(rule.at("/failed/0/needed").asString()).isEqualTo("100 or more");
        assertThat(rule.path("enough").asBoolean()).isTrue();
    }

    @Test
    void ofWhatWasConcludedItSaysWhy() {
        assertThat(typed("why-not", "shop", "Target", "employees=5000").out())
                .contains(
                        "Why Target",
                        "70 points of score",
                        "These answers suffice, whatever the others are: employees 100 or more");
        assertThat(json("why-not", "shop", "target", "employees=5000")
                        .path("concluded")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void unknownNamesAndAnswersGetTheNearest() {
        Typed what = typed("why-not", "shop", "targt", "employees=50");
        assertThat(what.exit()).isEqualTo(2);
        assertThat(what.err()).contains("There is no tier, segment or item 'targt'; did you mean 'target'?");
        assertThat(typed("flip", "shop", "--to", "xyz").err()).contains("Tiers: target, non-target");
        Typed question = typed("flip", "shop", "employes=50");
        assertThat(question.exit()).isEqualTo(1);
        assertThat(question.out()).contains("There is no question 'employes'; did you mean 'employees'?");
        assertThat(typed("flip", "shap", "employees=5").err()).contains("did you mean 'shop'?");
        assertThat(typed("flip", "shop", "employees=5", "market").err()).contains("'market' is no answer");
        assertThat(typed("flip", "shop", "nothing").err()).contains("no decision", "does not exist yet");
        assertThat(typed("flip", "shop", "employees=5", "--market", "emea").out())
                .contains("There is no market 'emea'");
    }

    @Test
    void aRecordedDecisionServesInPlaceOfAnswers() throws IOException {
        assertThat(typed("new", "demo", "--home", folder.toString()).exit()).isEqualTo(2);
        assertThat(Typed.assay("new", "demo", "--home", folder.toString()).exit())
                .isZero();
        Path answers = folder.resolve("a.json");
        Files.writeString(answers, "{\"employees\": 20}");
        String id = json("classify", "demo", "--home", folder.toString(), "--record", "--answers", answers.toString())
                .path("id")
                .asString();
        Typed typed = typed("flip", "demo", id, "--home", folder.toString());
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("as decision " + id, "Another tier", "employees 20 → ");
        assertThat(typed("why-not", "demo", "target", "x" + id, "--home", folder.toString())
                        .err())
                .contains("there is no decision of that id");
        assertThat(typed("flip", "demo", id, "--market", "x", "--home", folder.toString())
                        .err())
                .contains("leave --market out");
    }
}
