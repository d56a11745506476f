package dev.grader.web;

import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: where somebody ends who knows nothing but the address. */
@Pages
class HomePage {
    @GetMapping("/")
    String home() {
        return "home";
    }
}
