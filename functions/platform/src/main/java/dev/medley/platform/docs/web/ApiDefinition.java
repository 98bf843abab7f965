package dev.medley.platform.docs.web;

import dev.medley.http.EdgeFilter;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the API as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Medley",
                        version = EdgeFilter.VERSION,
                        description =
                                "One backend for five kinds of app. Errors are problems (RFC 9457); lists are pages with a"
                                        + " nextCursor; long work is a job to be followed at /api/jobs/{id}.",
                        contact = @Contact(name = "Medley", url = "https://medley.dev"),
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
final class ApiDefinition {

    private ApiDefinition() {}
}
