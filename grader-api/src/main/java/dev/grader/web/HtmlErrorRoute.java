package dev.grader.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends what failed outside the controllers, for those who read pages. */
@Pages
class HtmlErrorRoute {
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        var told = HtmlProblems.refused(status);
        response.setStatus(status);
        model.addAttribute("title", told.title());
        model.addAttribute("detail", told.detail());
        model.addAttribute("status", status);
        return "problem";
    }
}
