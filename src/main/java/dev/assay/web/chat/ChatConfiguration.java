package dev.assay.web.chat;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The chatbot's parts. */
@Configuration(proxyBeanMethods = false)
@Import(ChatPages.class)
public class ChatConfiguration {}
