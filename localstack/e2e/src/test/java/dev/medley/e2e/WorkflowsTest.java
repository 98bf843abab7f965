package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What GitHub does with a change is what developers do by hand. */
class WorkflowsTest {

    private static String workflow(String name) {
        return Checkout.text(".github/workflows/" + name + ".yml");
    }

    @Test
    void everyChangeIsBuiltAndTestedByTheCommandOfDevelopers() {
        assertThat(workflow("verify")).contains("pull_request:", "branches: [main]", "- run: .ci/run");
        assertThat(Checkout.text(".ci/run")).containsPattern("mvn .*verify");
        assertThat(Checkout.text("README.md")).contains("mvn verify");
    }

    @Test
    void onlyWhatWasVerifiedIsDeployedAndTheTeamIsTold() {
        assertThat(workflow("deploy"))
                .contains("workflows: [Verify]", "workflow_run.conclusion == 'success'", "environment: ")
                .contains("ref: ${{ github.event.workflow_run.head_sha", "DEPLOY_WEBHOOK");
    }

    /** The deployment's guide and its workflow run the same tool. */
    @Test
    void deploymentsUseTheToolOfTheGuide() {
        Pattern cdk = Pattern.compile("npx (aws-cdk@\\S+) deploy --all");
        assertThat(cdk.matcher(workflow("deploy")).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isEqualTo(cdk.matcher(Checkout.text("docs/deploying.md"))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void codeAndDependenciesAreScannedEachWeek() {
        assertThat(workflow("scan")).contains("schedule:", "codeql-action/analyze", "osv-scanner");
        assertThat(Checkout.text(".github/dependabot.yml"))
                .contains("package-ecosystem: maven", "package-ecosystem: npm", "package-ecosystem: github-actions");
    }

    @Test
    void everyFunctionIsHeldToItsCoverageAndReportsIt() {
        String build = Checkout.text("functions/pom.xml");
        assertThat(build).contains("<minimum>0.85</minimum>", "<goal>check</goal>", "<goal>report</goal>");
        assertThat(workflow("verify")).contains("**/target/site/jacoco/**");
        assertThat(Checkout.files("functions/[^/]+/pom\\.xml"))
                .isNotEmpty()
                .allSatisfy(pom -> assertThat(Checkout.text(pom)).doesNotContain("jacoco"));
    }

    @Test
    void noWorkflowHoldsAKey() {
        Pattern key =
                Pattern.compile("(?i)(aws_(access|secret)\\w*|password|token)\\s*[:=]\\s*[\"']?[A-Za-z0-9/+]{16,}");
        assertThat(Checkout.files("\\.github/workflows/.*"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Checkout.text(file)).doesNotContainPattern(key));
    }

    @Test
    void theFormatIsCheckedBeforeACommit() {
        Path hook = Checkout.home().resolve(".githooks/pre-commit");
        assertThat(Files.isExecutable(hook)).isTrue();
        assertThat(Checkout.text(hook)).contains("spotless:check", "checkstyle:check");
        assertThat(Checkout.text("CONTRIBUTING.md")).contains("core.hooksPath .githooks");
    }
}
