package dev.medley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the topology gives no right to is denied to a function under test, as AWS would deny it. */
@FunctionTest("platform")
class RightsCheckTest {

    private final Api anybody;

    RightsCheckTest(FunctionUnderTest platform) {
        anybody = platform.api();
    }

    @Test
    void whatTheRightsCoverIsDone() {
        assertThat(anybody.get("/api/docs/objects/asked").is(200).text("/answer"))
                .isEqualTo("done");
        RightsCheck.assertNothingDenied();
    }

    @Test
    void anObjectThatTheRightsDoNotCoverIsNotReadAndTheTestFails() {
        assertThat(anybody.get("/api/docs/objects/read").is(200).text("/answer"))
                .isEqualTo("AccessDenied");
        assertThatThrownBy(RightsCheck::assertNothingDenied)
                .hasMessageContaining("platform-api may not s3 HeadObject")
                .hasMessageContaining("uploads/a");
        RightsCheck.assertNothingDenied();
    }

    /** AWS denies a transfer when the client begins it; here it is denied when it is signed. */
    @Test
    void aTransferThatTheRightsDoNotCoverIsNotSigned() {
        assertThat(anybody.get("/api/docs/objects/signed").is(200).text("/answer"))
                .isEqualTo("AccessDenied");
        assertThatThrownBy(RightsCheck::assertNothingDenied)
                .hasMessageContaining("platform-api may not s3 PutObject")
                .hasMessageContaining("uploads/a");
    }
}
