package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.client.ApiClient;
import dev.assay.client.ApiException;
import dev.assay.client.ApiResponse;
import dev.assay.client.api.DecisionsApi;
import dev.assay.client.api.InterviewsApi;
import dev.assay.client.model.Ask;
import dev.assay.client.model.Candidate;
import dev.assay.client.model.Classification;
import dev.assay.client.model.Handover;
import dev.assay.client.model.Interview;
import dev.assay.client.model.InterviewAnswers;
import dev.assay.client.model.InterviewBeginning;
import dev.assay.client.model.InterviewChanged;
import dev.assay.client.model.InterviewHandover;
import dev.assay.client.model.InterviewProspect;
import dev.assay.client.model.Missed;
import dev.assay.client.model.Mistake;
import dev.assay.client.model.Problem;
import dev.assay.client.model.Said;
import dev.assay.client.model.Understood;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that was generated from docs/openapi.json, and nothing else, holds a conversation: what the description promises comes, and nothing comes that it does not tell. */
class GeneratedClientTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static InterviewsApi interviews;
    private static DecisionsApi decisions;
    private static ObjectMapper json;

    @BeforeAll
    static void start() {
        site = TestSite.start(folder);
        ApiClient client = new ApiClient();
        client.updateBaseUri(site.url().replaceFirst("/$", ""));
        json = client.getObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        client.setObjectMapper(json);
        interviews = new InterviewsApi(client);
        decisions = new DecisionsApi(client);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static ApiResponse<Interview> begun(String key) throws ApiException {
        InterviewBeginning beginning = new InterviewBeginning()
                .program("b2b-saas")
                .channel(InterviewBeginning.ChannelEnum.CHAT)
                .prospect(new InterviewProspect().reference("crm-4711").company("Northwind Bank"))
                .answers(Map.of("industry", "bank"));
        return interviews.beginInterviewWithHttpInfo(beginning, key);
    }

    private static InterviewAnswers answers(Map<String, Object> answers) {
        return new InterviewAnswers().answers(answers);
    }

    private static ApiResponse<Interview> said(String id, InterviewAnswers answers) throws ApiException {
        return interviews.answerQuestionsWithHttpInfo(id, answers, null, null);
    }

    private static String header(ApiResponse<?> response, String name) {
        return String.join(", ", response.getHeaders().get(name));
    }

    private static ApiException refused(ThrowingCallable call) {
        return catchThrowableOfType(ApiException.class, call);
    }

    private static Said of(String question, Interview interview) {
        return interview.getSaid().stream()
                .filter(said -> said.getQuestion().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static Problem problem(ApiException refused) throws JsonProcessingException {
        return json.readValue(refused.getResponseBody(), Problem.class);
    }

    @Test
    void beginsAnswersAsOfferedFinishesAndReopens() throws ApiException {
        ApiResponse<Interview> beginning = begun("begin-1");
        Interview now = beginning.getData();
        assertThat(beginning.getStatusCode()).isEqualTo(201);
        assertThat(header(beginning, "location")).isEqualTo("/api/v1/interviews/" + now.getId());
        assertThat(header(beginning, "etag")).isEqualTo("\"" + now.getVersion() + "\"");
        assertThat(now.getState()).isEqualTo(Interview.StateEnum.OPEN);
        assertThat(now.getChannel()).isEqualTo(Interview.ChannelEnum.CHAT);
        assertThat(now.getProspect().getReference()).isEqualTo("crm-4711");
        assertThat(of("industry", now).getValue()).isEqualTo("banking");
        assertThat(of("industry", now).getGiven()).isEqualTo("bank");
        assertThat(of("industry", now).getPrefilled()).isTrue();
        int asked = 0;
        while (!now.getStanding().getMayStop()) {
            assertThat(now.getAsk().getAim()).isEqualTo(Ask.AimEnum.DECISION);
            assertThat(now.getProgress().getExpected()).isPositive();
            Map<String, Object> answer = Map.of(now.getAsk().getQuestion(), answerTo(now.getAsk()));
            now = said(now.getId(), answers(answer)).getData();
            asked++;
        }
        assertThat(now.getProgress().getAnswered()).isEqualTo(1 + asked).isGreaterThan(2);
        finishesAndReopens(now);
    }

    /** The first option, or that it is not known. */
    private static Object answerTo(Ask ask) {
        return ask.getOptions() == null || ask.getOptions().isEmpty()
                ? Map.of("unknown", true)
                : ask.getOptions().get(0).getId();
    }

    private static void finishesAndReopens(Interview settled) throws ApiException {
        String id = settled.getId();
        String tier = settled.getStanding().getPossibleTiers().get(0);
        Interview done = interviews.finishInterview(id, "finish-1", null);
        assertThat(done.getState()).isEqualTo(Interview.StateEnum.FINISHED);
        assertThat(done.getAsk()).isNull();
        assertThat(done.getExpires()).isNull();
        assertThat(interviews.finishInterview(id, "finish-1", null)).isEqualTo(done);
        Classification decided = decisions.getDecision(done.getDecision()).getClassification();
        assertThat(decided.getTier())
                .isEqualTo(tier)
                .isEqualTo(done.getStanding().getTier());
        assertThat(decided.getScore()).isEqualTo(done.getStanding().getScore());
        assertThat(decided.getProspect()).isEqualTo("crm-4711");
        assertThat(decided.getBecause()).isNotEmpty();
        assertThat(problemType(refused(() -> said(id, answers(Map.of("employees", 5))))))
                .isEqualTo("409 urn:assay:problem:interview-finished");
        Interview open = interviews.reopenInterview(id, null, null);
        assertThat(open.getState()).isEqualTo(Interview.StateEnum.OPEN);
        assertThat(interviews.finishInterview(id, null, null).getSuperseded()).containsExactly(done.getDecision());
    }

    private static String problemType(ApiException refused) {
        try {
            return refused.getCode() + " " + problem(refused).getType();
        } catch (JsonProcessingException e) {
            throw new AssertionError(refused.getResponseBody(), e);
        }
    }

    @Test
    void takesOptionsNumbersAndOwnWordsAndTakesThemBack() throws ApiException {
        String id = begun("begin-2").getData().getId();
        Interview now = said(
                        id,
                        answers(Map.of(
                                "relationship", "use", "budget", 12500.5, "needs", List.of("training", "audit"))))
                .getData();
        assertThat(of("relationship", now).getState()).isEqualTo(Said.StateEnum.ANSWERED);
        assertThat(of("budget", now).getValue()).isEqualTo(12500.5);
        assertThat(of("needs", now).getValue()).asInstanceOf(LIST).containsExactlyInAnyOrder("audit", "training");
        now = said(id, new InterviewAnswers().question("employees").text("about twelve hundred, all in banking"))
                .getData();
        assertThat(now.getNotUnderstood()).isNull();
        Understood employees = now.getUnderstood().get(1);
        assertThat(employees.getQuestion()).isEqualTo("employees");
        assertThat(employees.getValue()).isEqualTo(1200);
        assertThat(employees.getWords()).isEqualTo("about twelve hundred");
        assertThat(employees.getSure()).isBetween(0.75, 1.0);
        now = interviews.takeBackAnswer(id, "employees", null, null);
        assertThat(now.getSaid())
                .extracting(Said::getQuestion)
                .contains("budget")
                .doesNotContain("employees");
        assertThat(interviews.getInterviewHistory(id).getEvents()).hasSize(now.getVersion());
    }

    @Test
    void asksAgainWhatWasNotUnderstoodAndHandsOver() throws ApiException {
        String id = begun("begin-3").getData().getId();
        Interview now = said(id, new InterviewAnswers().question("hosting").text("own servers or the cloud"))
                .getData();
        assertThat(now.getUnderstood()).isEmpty();
        assertThat(now.getNotUnderstood().getAttempt()).isEqualTo(1);
        assertThat(now.getNotUnderstood().getHandover()).isFalse();
        Missed missed = now.getNotUnderstood().getQuestions().get(0);
        assertThat(missed.getQuestion()).isEqualTo("hosting");
        assertThat(missed.getWhy()).isEqualTo(Missed.WhyEnum.AMBIGUOUS);
        assertThat(missed.getCandidates()).extracting(Candidate::getValue).containsExactly("any-cloud", "own-servers");
        Object meant = missed.getCandidates().get(1).getValue();
        now = said(id, answers(Map.of("hosting", meant))).getData();
        assertThat(of("hosting", now).getValue()).isEqualTo("own-servers");
        Handover handed =
                interviews.handOverInterview(id, new InterviewHandover().reason("wants a person"), null, null);
        assertThat(handed.getUrl()).isEqualTo("/interviews/" + id);
        assertThat(handed.getInterview().getState()).isEqualTo(Interview.StateEnum.HANDED_OVER);
    }

    @Test
    void anAnswerSentTwiceCountsOnceAndAStaleOneNotAtAll() throws ApiException, JsonProcessingException {
        String id = begun("begin-4").getData().getId();
        assertThat(begun("begin-4").getData().getId()).isEqualTo(id);
        String tag = header(interviews.getInterviewWithHttpInfo(id), "etag");
        InterviewAnswers five = answers(Map.of("employees", 5));
        Interview first = interviews.answerQuestions(id, five, "answer-4", tag);
        ApiResponse<Interview> again = interviews.answerQuestionsWithHttpInfo(id, five, "answer-4", tag);
        assertThat(header(again, "idempotency-replayed")).isEqualTo("true");
        assertThat(again.getData()).isEqualTo(first);
        InterviewAnswers six = answers(Map.of("employees", 6));
        assertThat(problemType(refused(() -> interviews.answerQuestions(id, six, "answer-4", null))))
                .isEqualTo("409 urn:assay:problem:idempotency-key");
        ApiException late = refused(() -> interviews.answerQuestions(id, six, "answer-5", tag));
        assertThat(late.getCode()).isEqualTo(412);
        InterviewChanged changed = json.readValue(late.getResponseBody(), InterviewChanged.class);
        assertThat(changed.getInterview()).isEqualTo(interviews.getInterview(id));
        assertThat(of("employees", changed.getInterview()).getValue()).isEqualTo(5);
        String by = late.getResponseHeaders().firstValue("etag").orElseThrow();
        Interview now = interviews.answerQuestions(id, six, "answer-6", by);
        assertThat(now.getVersion()).isEqualTo(changed.getInterview().getVersion() + 1);
    }

    @Test
    void everyMistakeIsReadFromTheProblem() throws ApiException, JsonProcessingException {
        String id = begun("begin-5").getData().getId();
        ApiException wrong = refused(() -> said(id, answers(Map.of("role", "boss", "emploees", 5))));
        assertThat(wrong.getCode()).isEqualTo(422);
        Problem problem = problem(wrong);
        assertThat(problem.getStatus()).isEqualTo(422);
        assertThat(problem.getType()).isEqualTo("urn:assay:problem:refused");
        Map<String, Mistake> mistakes =
                problem.getErrors().stream().collect(Collectors.toMap(Mistake::getPointer, Function.identity()));
        assertThat(mistakes).containsOnlyKeys("/answers/role", "/answers/emploees");
        assertThat(mistakes.get("/answers/emploees").getSuggestion()).isEqualTo("employees");
        Mistake role = mistakes.get("/answers/role");
        assertThat(role.getCode()).isEqualTo("unknown-option");
        assertThat(role.getFound()).isEqualTo("boss");
        assertThat(role.getAllowed()).startsWith("executive", "compliance-head", "it-head");
        assertThat(mistakes.get("/answers/emploees").getAllowed()).isNullOrEmpty();
    }
}
