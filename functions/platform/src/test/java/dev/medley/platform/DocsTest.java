package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import org.junit.jupiter.api.Test;

@FunctionTest("platform")
class DocsTest {

    private final Api api;

    DocsTest(Api api) {
        this.api = api;
    }

    @Test
    void theDocumentsOfAllFunctionsAreOne() {
        ApiAnswer document = api.get("/api/docs/openapi.json").is(200);
        assertThat(document.text("/openapi")).startsWith("3.1");
        assertThat(document.at("/paths").has("/api/auth/login")).isTrue();
        assertThat(document.at("/paths").has("/api/jobs/{id}")).isTrue();
        assertThat(document.text("/components/securitySchemes/bearer/scheme")).isEqualTo("bearer");
    }

    @Test
    void theReferenceIsAPageThatBringsItsOwnFiles() {
        ApiAnswer page = api.get("/api/docs").is(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(api.get("/api/docs/assets/swagger-ui-bundle.js").is(200).body())
                .contains("SwaggerUIBundle");
        assertThat(api.get("/api/docs/assets/swagger-ui.css").is(200).header("Content-Type"))
                .startsWith("text/css");
        api.get("/api/docs/assets/../openapi.json").is(404);
        api.get("/api/docs/assets/application.yml").isProblem(404, "file-unknown");
    }

    @Test
    void whoHasADocumentAlreadyIsToldSo() {
        String tag = api.get("/api/docs/openapi.json").is(200).header("ETag");
        assertThat(api.header("If-None-Match", tag)
                        .get("/api/docs/openapi.json")
                        .is(304)
                        .body())
                .isEmpty();
        api.header("If-None-Match", "\"other\"").get("/api/docs/openapi.json").is(200);
    }
}
