package dev.grader.web.reports;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.sharing.SharedReports;
import dev.grader.sharing.Shares;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /s/{token}}: the reports that a link opens, one at a time. Whoever has it needs nothing else; that the address is not told on, kept
 * or found is what its headers are for.
 */
@Pages
class SharedPage {
    private final Shares shares;
    private final ReportModel report;

    SharedPage(Shares shares, ReportModel report) {
        this.shares = shares;
        this.report = report;
    }

    /** Of refusals too. */
    @ModelAttribute
    void keepQuiet(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** One of them, by its place from 1. */
    @GetMapping("/s/{token}")
    String show(
            @PathVariable String token,
            @RequestParam(name = "report", defaultValue = "1") String number,
            @RequestParam(defaultValue = "") String lines,
            Model model) {
        SharedReports opened = shares.open(token).orElseThrow(SharedPage::nothing);
        var share = opened.share();
        if (!number.matches("[1-9]")
                || Integer.parseInt(number) > share.submissions().size()) {
            throw nothing();
        }
        int place = Integer.parseInt(number);
        report.forGuest(
                model,
                share.submissions().get(place - 1),
                opened.reader(),
                share.candidateNames(),
                share.comments(),
                lines.equals("all"));
        model.addAttribute("share", share);
        model.addAttribute("place", place);
        return "reports/shared";
    }

    /** The same for a link that never was, and for one that is no more. */
    private static ProblemException nothing() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is nothing at this address.");
    }
}
