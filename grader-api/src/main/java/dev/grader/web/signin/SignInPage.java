package dev.grader.web.signin;

import dev.grader.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sign-in}: what is sent from there, Spring Security takes. */
@Pages
class SignInPage {
    private final Provider provider;

    SignInPage(Provider provider) {
        this.provider = provider;
    }

    /** @param said what became of the last try: {@code refused}, {@code slow}, {@code out}, {@code stranger}, {@code away}, {@code refused-elsewhere} */
    @GetMapping("/sign-in")
    String show(
            @RequestParam(name = Target.PARAMETER, required = false) @Nullable String target,
            @RequestParam(name = "said", required = false) @Nullable String said,
            Model model) {
        if (SignedIn.now().isPresent()) {
            return "redirect:" + Target.of(target);
        }
        model.addAttribute("to", Target.of(target));
        model.addAttribute("said", said == null ? "" : said);
        model.addAttribute("provider", provider);
        return "signin/sign-in";
    }
}
