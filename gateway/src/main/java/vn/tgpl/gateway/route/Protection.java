package vn.tgpl.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** Headers that tell browsers and caches to keep away. */
final class Protection {
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence CONTENT = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence FRAMES = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    /** The page to read and try the API sets itself up by a script and styles within it. */
    private static final String OWN_PAGE = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'; connect-src 'self' ";

    private static final CharSequence NO_SNIFF_VALUE = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private final CharSequence ownPage;

    /** @param issuer where that page may fetch a token */
    Protection(URI issuer) {
        ownPage = HttpHeaders.createOptimized(OWN_PAGE + issuer.getScheme() + "://" + issuer.getAuthority());
    }

    void mark(RoutingContext ctx) {
        var path = ctx.request().path();
        var headers = ctx.response().headers();
        headers.set(NO_SNIFF, NO_SNIFF_VALUE)
                .set(REFERRER, NO_REFERRER)
                .set(FRAMES, DENY)
                // What nobody says anything else about is for this caller only.
                .set(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .set(CONTENT, path != null && path.startsWith("/docs") ? ownPage : NOTHING);
        if (ctx.request().isSSL()) headers.set(TRANSPORT, A_YEAR);
    }
}
