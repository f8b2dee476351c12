package dev.assay.web.language;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;

/** The language of pages. */
@Configuration(proxyBeanMethods = false)
@Import(LanguagePages.class)
public class LanguageConfiguration {
    /** By the name under which Spring looks for it. */
    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguages();
    }
}
