package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MappingDraftTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Program BANK = Objects.requireNonNull(
            new ProgramReader(Path.of(".")).read("retail-bank").program());

    @TempDir
    Path folder;

    @Test
    void draftsAMappingThatLoadsAndReadsTheListItWasMadeFrom() throws IOException {
        Lists lists = new Lists(folder);
        Path list = lists.write("""
                CRM id;Branch;Employees;First contact;audited?;Needs;colour;budgt
                17;Banking;10;31-12-2025;yes;audit / speed;red;1,000
                18;Credit Union;unknown;01-02-2026;no;speed;red;n/a
                19;bankng;12;03-04-2026;Select;audit;blue;$5
                """, "UTF-8");
        MappingDraft.Drafted draft = MappingDraft.of(Lists.PROGRAM, list, "list.csv", null);
        String text = Objects.requireNonNull(draft.json());
        JsonNode json = JSON.readTree(text);
        assertThat(json.path("id").asString()).isEqualTo("CRM id");
        assertThat(json.path("unanswered").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("", "unknown", "Select", "n/a");
        JsonNode columns = json.path("columns");
        assertThat(columns.path("Employees").asString()).isEqualTo("employees");
        assertThat(columns.at("/First contact/question").asString()).isEqualTo("firstContact");
        assertThat(columns.at("/First contact/format").asString()).isEqualTo("dd-MM-yyyy");
        assertThat(columns.path("audited?").asString()).isEqualTo("audited");
        assertThat(columns.at("/Needs/separator").asString()).isEqualTo("/");
        assertThat(columns.path("budgt").asString()).isEqualTo("budget");
        assertThat(draft.notes())
                .anySatisfy(
                        note -> assertThat(note).contains("No question fits the column 'colour' (2 different cells)"))
                .anySatisfy(note -> assertThat(note).contains("No column was found for these questions:", "born"))
                .anySatisfy(note -> assertThat(note).contains("'budgt' was taken to answer 'budget'"));
        assertThat(json.path("notes").size()).isEqualTo(draft.notes().size());

        ListOutcome outcome = lists.run(list, Lists.mapping(text));
        assertThat(outcome.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(outcome.mistakes()).isEmpty();
        assertThat(lists.judged().get(0))
                .isEqualTo("employees=10|firstContact=2025-12-31|audited=true|needs=audit, speed|budget=1000");
    }

    @Test
    void takesWhatStandsForNoAnswerAndSaysHowOften() throws IOException {
        Path list = new Lists(folder).write("age;daysSince;job\n31;90;student\n44;-1;n/a\n52;-1;retired\n", "UTF-8");
        MappingDraft.Drafted draft = MappingDraft.of(BANK, list, "list.csv", null);
        JsonNode json = JSON.readTree(draft.json());
        assertThat(json.at("/columns/daysSince/unanswered/0").asString()).isEqualTo("-1");
        assertThat(draft.notes())
                .contains(
                        "'-1' was taken for \"not answered\": 2 cells of daysSince. Is that so?",
                        "'n/a' was taken for \"not answered\": 1 cell of job. Is that so?");
    }

    @Test
    void aNumberThatMayBeAnAnswerStandsForNothingElse() throws IOException {
        Path list = new Lists(folder).write("employees\n99\n99\n7\n", "UTF-8");
        JsonNode json = JSON.readTree(
                MappingDraft.of(Lists.PROGRAM, list, "list.csv", null).json());
        assertThat(json.at("/columns/employees").asString()).isEqualTo("employees");
    }

    @Test
    void aNameThatIsAPartOfSeveralTakesNone() throws IOException {
        Path list = new Lists(folder).write("employees;Kredit\n12;ja\n13;nein\n", "UTF-8");
        MappingDraft.Drafted draft = MappingDraft.of(BANK, list, "list.csv", "de");
        assertThat(JSON.readTree(draft.json()).path("columns").has("Kredit")).isFalse();
        assertThat(draft.notes()).anySatisfy(note -> assertThat(note).contains("No question fits the column 'Kredit'"));
    }

    @Test
    void takesAColumnByItsCellsAndSaysWhatItTookASlipFor() throws IOException {
        Path list = new Lists(folder).write("Branch\nBanking\nCredit Union\nretail\nbank\nretial\n", "UTF-8");
        MappingDraft.Drafted draft = MappingDraft.of(Lists.PROGRAM, list, "list.csv", null);
        JsonNode json = JSON.readTree(draft.json());
        assertThat(json.at("/columns/Branch/question").asString()).isEqualTo("industry");
        assertThat(json.at("/columns/Branch/values/retial").asString()).isEqualTo("retail");
        assertThat(draft.notes()).contains("'Branch': 'retial' was taken for 'retail'. Is that so?");
    }

    @Test
    void asksWhetherDayOrMonthComesFirstWhereBothFit() throws IOException {
        Path list = new Lists(folder).write("firstContact\n01/02/2026\n", "UTF-8");
        MappingDraft.Drafted draft = MappingDraft.of(Lists.PROGRAM, list, "list.csv", null);
        assertThat(draft.notes())
                .contains("'firstContact': day or month first? Both fit; dd/MM/yyyy was taken, not MM/dd/yyyy.");
    }

    @Test
    void keepsWhatPeopleAreCalledOutOfAMapping() throws IOException {
        Path list = new Lists(folder).write("""
                Contact;Mail;Owner;Employees;industry
                Erika Mustermann;erika@example.com;Max Planck;ask Erika;banking
                Erika Mustermann;erika@example.com;Max Planck;+49 171 555;bankng
                """, "UTF-8");
        MappingDraft.Drafted draft = MappingDraft.of(Lists.PROGRAM, list, "list.csv", null);
        assertThat(draft.json())
                .contains("'Contact' (1 different cell)", "no answer to 'employees': say", "'bankng' was taken for")
                .doesNotContain("Erika", "erika", "Planck", "171");
    }

    @Test
    void saysWhyAListCannotBeRead() throws IOException {
        Path list = new Lists(folder).write("<html>", "UTF-8");
        MappingDraft.Drafted draft = MappingDraft.of(Lists.PROGRAM, list, "list.csv", null);
        assertThat(draft.json()).isNull();
        assertThat(draft.problems()).singleElement().extracting(Problem::code).isEqualTo("web-page");
    }

    @Test
    void saysThatAListIsDamagedFurtherOn() throws IOException {
        Path list = XlsxFile.damagedAfter(600, folder.resolve("list.xlsx"));
        MappingDraft.Drafted draft = MappingDraft.of(Lists.PROGRAM, list, "list.xlsx", null);
        assertThat(draft.json()).isNull();
        assertThat(draft.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("damaged-list");
            assertThat(p.message()).contains("after row 60");
        });
    }
}
