package dev.assay.web;

import dev.assay.storage.Database;
import dev.assay.web.api.ApiConfiguration;
import dev.assay.web.chat.ChatConfiguration;
import dev.assay.web.language.LanguageConfiguration;
import dev.assay.web.lists.ListsConfiguration;
import dev.assay.web.sales.SalesConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import tools.jackson.databind.json.JsonMapper;

/** How the parts of the web are put together. What they serve is registered by {@link WebServer}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({
    ApiConfiguration.class,
    SalesConfiguration.class,
    ListsConfiguration.class,
    ChatConfiguration.class,
    LanguageConfiguration.class
})
class WebConfiguration {
    @Bean
    FilterRegistrationBean<LoopbackGuard> loopbackGuard(JsonMapper json) {
        FilterRegistrationBean<LoopbackGuard> registration = new FilterRegistrationBean<>(new LoopbackGuard(json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Off: it looks for a file behind every link of a page, on the whole class path and never remembering that there is none, and no address of ours needs another name. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> addressesAsWritten() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        TomcatContextCustomizer problems = context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerProblems.class.getName());
            }
        };
        return factory -> factory.addContextCustomizers(problems);
    }

    @Bean
    HealthIndicator database(Database database) {
        return () -> database.trouble()
                .map(problem -> Health.down().withDetail("code", problem.code()).build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Assay")
                        .version("v1")
                        .description(
                                "Classifies sales prospects by rules that marketing edits. What is refused is told as a problem document"
                                        + " (RFC 9457) with every mistake in \"errors\".")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("This server")));
    }
}
