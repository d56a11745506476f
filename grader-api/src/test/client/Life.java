import dev.grader.client.ApiClient;
import dev.grader.client.ApiException;
import dev.grader.client.ApiResponse;
import dev.grader.client.api.ChallengesApi;
import dev.grader.client.api.RegradesApi;
import dev.grader.client.api.ReportsApi;
import dev.grader.client.api.SubmissionsApi;
import dev.grader.client.model.NewSubmission;
import dev.grader.client.model.Regrade;
import dev.grader.client.model.Status;
import dev.grader.client.model.Submission;
import dev.grader.client.model.Verdict;
import java.util.Map;

/** The life of a submission, by a client that a generator made of the document. Compiled against that client alone. */
class Life {
    private static final String WRONG = "def reverse(generator):\n    return reversed(list(generator))\n";
    private static final String SLOW = "while True: pass\n";

    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        SubmissionsApi submissions = new SubmissionsApi(client);
        RegradesApi regrades = new RegradesApi(client);

        expect("a challenge", new ChallengesApi(client).getChallenge(ChallengesApi.APIGetChallengeRequest.newBuilder().slug("reverse-a-generator").build()).getStarter().contains("def reverse"));
        ApiResponse<Submission> taken = submissions.submitWithHttpInfo(
                SubmissionsApi.APISubmitRequest.newBuilder().newSubmission(new NewSubmission().challenge("reverse-a-generator").source(WRONG).candidate("ada").metadata(Map.of("round", "2"))).build());
        String id = taken.getData().getId();
        expect("taken", taken.getStatusCode() == 202 && taken.getHeaders().get("location").get(0).endsWith(id));

        Submission finished = finished(submissions, id);
        expect("judged", finished.getVerdict() == Verdict.WRONG_ANSWER && finished.getCandidate().equals("ada"));
        expect("a failed test", finished.getTests().stream().anyMatch(test -> test.getVerdict() == Verdict.WRONG_ANSWER && test.getHint() != null));
        expect("listed", submissions.listSubmissions(SubmissionsApi.APIListSubmissionsRequest.newBuilder().limit(5).build()).getItems().stream().anyMatch(item -> item.getId().equals(id)));
        expect("reported", new ReportsApi(client).getReport(ReportsApi.APIGetReportRequest.newBuilder().id(id).format("json").build()).get("challenge_title").equals("Reverse a generator"));

        Regrade regrade = regrades.regrade(RegradesApi.APIRegradeRequest.newBuilder().submission(id).prefer("wait=30").build());
        while (regrade.getStatus() != Status.FINISHED) {
            regrade = regrades.getRegrade(RegradesApi.APIGetRegradeRequest.newBuilder().submission(id).id(regrade.getId()).prefer("wait=30").build());
        }
        expect("graded again", regrade.getDifference().signum() == 0 && regrade.getAfter().getVerdict() == Verdict.WRONG_ANSWER);

        Submission other = submissions.submit(SubmissionsApi.APISubmitRequest.newBuilder().newSubmission(new NewSubmission().challenge("reverse-a-generator").source(SLOW)).build());
        expect("cancelled", submissions.cancelSubmission(SubmissionsApi.APICancelSubmissionRequest.newBuilder().id(other.getId()).build()).getStatus() == Status.CANCELLED);
        try {
            submissions.getSubmission(SubmissionsApi.APIGetSubmissionRequest.newBuilder().id("sub_none").build());
            expect("refused", false);
        } catch (ApiException refused) {
            expect("refused", refused.getCode() == 404 && refused.getResponseBody().contains("/problems/not-found"));
        }
    }

    private static Submission finished(SubmissionsApi submissions, String id) throws ApiException {
        Submission submission = submissions.getSubmission(SubmissionsApi.APIGetSubmissionRequest.newBuilder().id(id).prefer("wait=30").build());
        while (submission.getStatus() != Status.FINISHED) {
            submission = submissions.getSubmission(SubmissionsApi.APIGetSubmissionRequest.newBuilder().id(id).prefer("wait=30").build());
        }
        return submission;
    }

    private static void expect(String what, boolean seen) {
        if (!seen) {
            throw new AssertionError("This was not seen: " + what);
        }
        System.out.println("seen: " + what);
    }
}
