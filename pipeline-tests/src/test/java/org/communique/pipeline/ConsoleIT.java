package org.communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks through the console of the whole local stack, newsroom included, with a real browser. Skipped, visibly, where there is
 * none. {@code -Dscreenshots.write=true} writes the pictures of docs/ anew.
 */
class ConsoleIT {

    private static final Path ROOT = Path.of(System.getProperty("communique.root", ".."))
            .toAbsolutePath()
            .normalize();

    @TempDir
    private static Path folder;

    private static LocalStack stack;
    private static Browser browser;

    @BeforeAll
    static void begin() throws IOException {
        assumeTrue(
                Browser.isInstalled(),
                "no chromium with chromedriver (Debian: apt-get install chromium chromium-driver)");
        stack = LocalStack.start(ROOT, folder);
        browser = Browser.open(stack.console());
        browser.go("/");
        // Releases of the newsroom are there: pages have something to show.
        Pipeline.await("releases are indexed")
                .ignoreExceptions()
                .until(() -> browser.all(".events li").size() >= 10);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @AfterEach
    void browserHasNothingToComplainAbout() {
        browser.desktop();
        browser.prefer("light");
        assertThat(browser.errors()).as("errors on the browser's console").isEmpty();
    }

    @Test
    void newcomerSeesThePipelineAtWorkAndReadsARelease() {
        browser.go("/");
        browser.awaitText("found or changed");

        assertThat(browser.text()).contains("releases.raw", "releases.enriched", "visible");
        assertThat(browser.all(".stage .badge.ok")).hasSize(3);
        assertThat(browser.all(".chart canvas")).isNotEmpty();
        assertThat(browser.all("link[href*='/assets/console-']"))
                .as("kept by browsers under the hash of its content")
                .hasSize(1);

        browser.click("releases.enriched");
        browser.awaitText("source of the index");
        browser.all("table.records tbody a").getFirst().click();
        browser.awaitText("Headers");
        browser.click("JSON");
        browser.awaitText("\"headline\"");
    }

    @Test
    void pageIsLiveWithoutBeingLoadedAgain() {
        browser.go("/");
        var before = browser.all(".events li").getFirst().getText();
        stack.shell(
                "printf 'Quay %s\\n\\nThe Port of Ostend opened another quay.\\n' \"$(date +%s%N)\" > live.txt && ./run push live.txt");

        Pipeline.await("the release stands in the list")
                .ignoreExceptions()
                .until(() -> !browser.all(".events li").getFirst().getText().equals(before));
    }

    /** Of enriched releases: a text that was pushed gets its headline by enrichment. */
    @Test
    void tailShowsWhatComesAndMissesNothingInAPause() {
        browser.go("/topics/releases.enriched/tail");
        browser.click("Pause");
        stack.shell("printf 'Paused quay\\n\\nThe Port of Ostend.\\n' > paused.txt && ./run push paused.txt");
        Pipeline.await("the release is in the topic")
                .until(() -> stack.shell("./run topic releases.enriched").contains("Paused quay"));
        assertThat(browser.text()).doesNotContain("Paused quay");

        browser.click("Go on");
        browser.awaitText("Paused quay");
    }

    @Test
    void operatorSignsInAndOut() throws IOException {
        signIn("/topics");
        assertThat(browser.path()).isEqualTo("/topics");

        browser.click("Sign out");
        browser.awaitText("Sign in");
    }

    @Test
    void deadLetterIsFoundByItsCauseTriedAndRedrivenInFourClicks() throws IOException {
        stack.putUnreadableRecord();
        signIn("/");

        browser.awaitText("1 open dead letter");
        browser.click("1 open dead letter");
        browser.awaitText("Causes");
        browser.all("#causes ~ div table a").getFirst().click();
        browser.awaitText("those that match");
        browser.click("Dry run");
        browser.awaitText("nothing was written");
        browser.awaitText("1 dead again");
        browser.click("Redrive 1");

        browser.awaitText("1 of 1");
        browser.awaitText("begun by operator");
        browser.click("Sign out");
    }

    private static void signIn(String path) throws IOException {
        browser.go(path);
        browser.click("Sign in");
        browser.type("username", "operator");
        browser.type(
                "password",
                Files.readString(stack.data().resolve("console.password")).strip());
        browser.all("main button").getFirst().click();
        browser.awaitText("Sign out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/topics",
                "/topics/releases.raw",
                "/topics/releases.raw/tail",
                "/dead-letters",
                "/dead-letters/enrich",
                "/sign-in",
                "/none"
            })
    void pageIsForEverybodyLightAndDarkAndOnAPhone(String path) {
        for (var scheme : new String[] {"light", "dark"}) {
            browser.prefer(scheme);
            browser.go(path);
            assertThat(browser.accessibilityProblems())
                    .as("%s, %s", path, scheme)
                    .isEmpty();
        }
        browser.phone();
        browser.go(path);
        assertThat(browser.accessibilityProblems()).as("%s on a phone", path).isEmpty();
        assertThat(browser.scrollsSideways())
                .as("%s on a phone is wider than it", path)
                .isFalse();
        // The browser itself says so of a page that is not there.
        browser.errors();
    }

    @Test
    void picturesOfTheDocumentsAreMadeFromTheRealThing() {
        browser.go("/");
        browser.awaitText("found or changed");
        var pictures = Boolean.getBoolean("screenshots.write") ? ROOT.resolve("docs") : folder.resolve("docs");

        browser.screenshot(pictures.resolve("console-pipeline.png"));

        assertThat(pictures.resolve("console-pipeline.png")).isNotEmptyFile();
    }
}
