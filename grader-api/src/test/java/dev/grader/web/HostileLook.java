package dev.grader.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Opens pages that show {@link HostileTexts} and finds what they would have done. Not thread-safe. */
public final class HostileLook {
    private static final String LOOK = "() => [typeof window.pwned, document.querySelectorAll('#pwned').length].join()";
    private static final String SHOWN = "() => document.body.textContent"
            + " + [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')"
            + " + [...document.querySelectorAll('.cm-content')].map(editor => editor.innerText).join('\\n')";

    private final Page page;
    private final URI service;
    private final List<String> happened = new ArrayList<>();

    private HostileLook(Page page, URI service) {
        this.page = page;
        this.service = service;
    }

    /** From now on it is noted whatever a page does that none of ours does. */
    public static HostileLook at(Page page, URI service) {
        var look = new HostileLook(page, service);
        page.onDialog(dialog -> {
            look.happened.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(service.toString()) && !request.url().startsWith("data:,")) {
                look.happened.add("request of " + request.url());
            }
        });
        page.onPopup(other -> look.happened.add("window"));
        return look;
    }

    /** Goes there, and holds the page to it. */
    public void open(String path, List<String> texts) {
        page.navigate(service.resolve(path).toString());
        hold(texts);
    }

    /** Nothing ran, nothing was fetched, and these texts stand on the page letter by letter. */
    public void hold(List<String> texts) {
        page.waitForLoadState();
        String where = page.url();
        assertThat(page.evaluate(LOOK)).as(where).isEqualTo("undefined,0");
        assertThat(happened).as(where).isEmpty();
        assertThat(String.valueOf(page.evaluate(SHOWN)))
                .as(where)
                .contains(texts)
                .doesNotContain("1337");
    }
}
