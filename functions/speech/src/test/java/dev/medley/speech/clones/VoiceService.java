package dev.medley.speech.clones;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** A service that clones voices, at the wire, of which all functions in these tests know. */
public final class VoiceService implements LauncherSessionListener {

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().globalTemplating(true));

    private static final int SECOND = 32_000;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        SERVER.start();
        SERVER.stubFor(
                any(urlMatching(".*")).atPriority(9).willReturn(aResponse().withStatus(500)));
        SERVER.stubFor(get("/v1/voices").willReturn(okJson("{\"voices\": []}")));
        SERVER.stubFor(post("/v1/voices/add")
                .willReturn(okJson("{\"voice_id\": \"v{{randomValue length=16 type='ALPHANUMERIC'}}\"}")));
        SERVER.stubFor(post(urlPathMatching("/v1/text-to-speech/v.*"))
                .willReturn(aResponse().withBody(new byte[SECOND])));
        SERVER.stubFor(
                delete(urlPathMatching("/v1/voices/v.*")).willReturn(aResponse().withStatus(200)));
        System.setProperty("medley.models.cloning.url", SERVER.baseUrl());
        System.setProperty("medley.models.cloning.key", "a-key");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        SERVER.stop();
    }

    /** How often it was asked to delete a voice. */
    static int deletions(String voice) {
        return SERVER.findAll(deleteRequestedFor(urlPathMatching("/v1/voices/" + voice)))
                .size();
    }
}
