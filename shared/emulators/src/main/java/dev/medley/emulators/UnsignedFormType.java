package dev.medley.emulators;

import java.util.Arrays;
import java.util.Locale;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.server.Connector;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConfiguration;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Server;

/**
 * Drops the content type of forms where a presigned request does not sign one, for S3 does not look at it: S3Proxy takes
 * the bytes of such a body for parameters of the request, and then the signature does not match. It is what curl and others
 * send where they are not told another.
 */
final class UnsignedFormType implements HttpConfiguration.Customizer {

    private static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";

    private UnsignedFormType() {}

    /** Has a server that is not started yet do so. Its own server is reached by reflection, for there is no other way. */
    static void dropIn(S3Proxy proxy) throws ReflectiveOperationException {
        var field = S3Proxy.class.getDeclaredField("server");
        field.setAccessible(true);
        for (Connector connector : ((Server) field.get(proxy)).getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(http -> http.getHttpConfiguration().addCustomizer(new UnsignedFormType()));
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answered) {
        if (!isForm(request) || signsType(request)) {
            return request;
        }
        HttpFields kept = HttpFields.build(request.getHeaders()).remove(HttpHeader.CONTENT_TYPE);
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return kept;
            }
        };
    }

    private static boolean isForm(Request request) {
        HttpField type = request.getHeaders().getField(HttpHeader.CONTENT_TYPE);
        return type != null
                && type.getValue() != null
                && type.getValue().toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Whether the signature speaks of the content type, or there is none in the query. */
    private static boolean signsType(Request request) {
        String signed = Request.extractQueryParameters(request).getValue(SIGNED_HEADERS);
        return signed == null || Arrays.asList(signed.split(";")).contains("content-type");
    }
}
