// Written by precompile.ts from the .hbs files beside it; do not edit.
// @ts-nocheck
/** Every template by its place below this folder, without `.hbs`: `letters/feedback.zh`. */
export const precompiled: Readonly<Record<string, TemplateSpecification>> = {
  "letters/feedback.en": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; funds evaluated: RMB "
    + container.escapeExpression(lookupProperty(helpers,"yuan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"fundsEvaluated"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":8,"column":118},"end":{"line":8,"column":141}}}));
},"1":function(container,depth0,helpers,partials,data) {
    return "The evaluation was carried out by "
    + container.escapeExpression(container.lambda(container.strict(depth0, "evaluator", {"start":{"line":9,"column":53},"end":{"line":9,"column":62}} ), depth0))
    + ".";
},"2":function(container,depth0,helpers,partials,data) {
    return "<p>What was handed in does not show the outputs and effects of the project; neither score nor grade is given. Please send what can show them.</p>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"grade"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":19,"column":0}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"score"),{"name":"if","hash":{"includeZero":true},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":14,"column":3},"end":{"line":14,"column":90}}})) != null ? stack1 : "")
    + " grade is “"
    + container.escapeExpression(lookupProperty(helpers,"say").call(alias1,lookupProperty(depth0,"grade"),{"name":"say","hash":{},"data":data,"loc":{"start":{"line":14,"column":101},"end":{"line":14,"column":114}}}))
    + "”.</p>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "The total score is "
    + container.escapeExpression(lookupProperty(helpers,"score").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"score"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":14,"column":52},"end":{"line":14,"column":67}}}))
    + "; the";
},"6":function(container,depth0,helpers,partials,data) {
    return "The";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"score"),null,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":15,"column":10},"end":{"line":15,"column":25}}}),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":19,"column":0}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    return "<p>Score and grade are still open and will be told separately.</p>\n";
},"9":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>The total score is "
    + container.escapeExpression(lookupProperty(helpers,"score").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"score"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":18,"column":22},"end":{"line":18,"column":37}}}))
    + "; the grade is still open.</p>\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"40\" align=\"left\">Dimension</column><column width=\"30\" align=\"right\">Full score</column><column width=\"30\" align=\"right\">Score</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dimensions"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":23,"column":140}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"11":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"dimension",lookupProperty(depth0,"dimension"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":23,"column":31},"end":{"line":23,"column":61}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"score").call(alias1,lookupProperty(depth0,"weight"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":23,"column":74},"end":{"line":23,"column":90}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"score").call(alias1,lookupProperty(depth0,"score"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":23,"column":103},"end":{"line":23,"column":118}}}))
    + "</cell></row>";
},"12":function(container,depth0,helpers,partials,data) {
    return "<p>In general: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "comment", {"start":{"line":26,"column":32},"end":{"line":26,"column":39}} ), depth0))
    + "</p>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>The evaluation has "
    + container.escapeExpression(lookupProperty(helpers,"plural").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":29,"column":31},"end":{"line":29,"column":46}}}),"finding","findings",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":29,"column":22},"end":{"line":29,"column":69}}}))
    + ":</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":36,"column":9}}})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2>"
    + alias3(alias2(alias1(depth0, "category", {"start":{"line":31,"column":6},"end":{"line":31,"column":14}} ), depth0))
    + "</h2>\n<p>"
    + alias3(alias2(alias1(depth0, "description", {"start":{"line":32,"column":5},"end":{"line":32,"column":16}} ), depth0))
    + "</p>\n<p>Severity: "
    + alias3(lookupProperty(helpers,"word").call(alias4,"severity",lookupProperty(depth0,"severity"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":33,"column":13},"end":{"line":33,"column":41}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"class"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":41},"end":{"line":33,"column":99}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"amount"),{"name":"if","hash":{"includeZero":true},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":99},"end":{"line":33,"column":176}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"dueDate"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":176},"end":{"line":33,"column":221}}})) != null ? stack1 : "")
    + ".</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"basis"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":34,"column":43}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":35,"column":58}}})) != null ? stack1 : "")
    + "\n";
},"15":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; class: "
    + container.escapeExpression(lookupProperty(helpers,"word").call(depth0 != null ? depth0 : (container.nullContext || {}),"findingClass",lookupProperty(depth0,"class"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":33,"column":63},"end":{"line":33,"column":92}}}));
},"16":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; amount concerned: RMB "
    + container.escapeExpression(lookupProperty(helpers,"yuan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"amount"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":33,"column":154},"end":{"line":33,"column":169}}}));
},"17":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; term: "
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":33,"column":199},"end":{"line":33,"column":214}}}));
},"18":function(container,depth0,helpers,partials,data) {
    return "<p>Basis: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "basis", {"start":{"line":34,"column":25},"end":{"line":34,"column":30}} ), depth0))
    + "</p>";
},"19":function(container,depth0,helpers,partials,data) {
    return "<p>Required: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":35,"column":34},"end":{"line":35,"column":45}} ), depth0))
    + "</p>";
},"20":function(container,depth0,helpers,partials,data) {
    return "<p>The evaluation found nothing that has to be rectified.</p>\n";
},"21":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "by "
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"objectionsBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":41,"column":85},"end":{"line":41,"column":105}}}));
},"22":function(container,depth0,helpers,partials,data) {
    return "without delay";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Please draw up a plan of rectification for the findings above, with measures, the person responsible and the date for each, and send it to us "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"planBy"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":43,"column":145},"end":{"line":43,"column":204}}})) != null ? stack1 : "")
    + ".</p>\n";
},"24":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "by "
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"planBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":43,"column":162},"end":{"line":43,"column":176}}}));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Feedback on the Performance Evaluation of "
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":3,"column":51},"end":{"line":3,"column":62}} ), depth0))
    + "</title>\n<to>To: "
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>Under the rules on budget performance management, "
    + alias3(alias2(alias1(depth0, "issuer", {"start":{"line":5,"column":55},"end":{"line":5,"column":61}} ), depth0))
    + " in "
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":5,"column":69},"end":{"line":5,"column":83}} ), depth0))
    + " evaluated the use of the "
    + alias3(alias2(alias1(depth0, "fundYear", {"start":{"line":5,"column":113},"end":{"line":5,"column":121}} ), depth0))
    + " funds of\n  “"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":6,"column":5},"end":{"line":6,"column":16}} ), depth0))
    + "”. The outcome and the findings are as follows.</p>\n<h1>What was evaluated</h1>\n<p>“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":8,"column":6},"end":{"line":8,"column":17}} ), depth0))
    + "” ("
    + alias3(lookupProperty(helpers,"word").call(alias4,"objectKind",lookupProperty(lookupProperty(depth0,"object"),"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":8,"column":22},"end":{"line":8,"column":55}}}))
    + ")"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"fundsEvaluated"),{"name":"if","hash":{"includeZero":true},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":56},"end":{"line":8,"column":148}}})) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"evaluator"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":72}}})) != null ? stack1 : "")
    + "</p>\n<h1>Outcome</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"notDemonstrated"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"dimensions"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"comment"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":26,"column":52}}})) != null ? stack1 : "")
    + "\n<h1>Findings</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(20, data, 0),"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":39,"column":7}}})) != null ? stack1 : "")
    + "<h1>What is asked of you</h1>\n<p>An objection to the outcome is to be made to us in writing "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"objectionsBy"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":41,"column":62},"end":{"line":41,"column":133}}})) != null ? stack1 : "")
    + ", with its reasons and evidence.</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":42,"column":0},"end":{"line":44,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/feedback.zh": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "，评价资金"
    + container.escapeExpression(lookupProperty(helpers,"wan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"fundsEvaluated"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":7,"column":106},"end":{"line":7,"column":128}}}))
    + "万元";
},"1":function(container,depth0,helpers,partials,data) {
    return "评价工作由"
    + container.escapeExpression(container.lambda(container.strict(depth0, "evaluator", {"start":{"line":8,"column":24},"end":{"line":8,"column":33}} ), depth0))
    + "承担。";
},"2":function(container,depth0,helpers,partials,data) {
    return "<p>现有材料不足以证明项目的产出和效益，本次不评分、不定级。请补充能够证明绩效的材料。</p>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"grade"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":18,"column":0}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>经评价，"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"score"),{"name":"if","hash":{"includeZero":true},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":7},"end":{"line":13,"column":65}}})) != null ? stack1 : "")
    + "评价等级为“"
    + container.escapeExpression(lookupProperty(helpers,"say").call(alias1,lookupProperty(depth0,"grade"),{"name":"say","hash":{},"data":data,"loc":{"start":{"line":13,"column":71},"end":{"line":13,"column":84}}}))
    + "”。</p>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "综合得分"
    + container.escapeExpression(lookupProperty(helpers,"score").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"score"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":13,"column":41},"end":{"line":13,"column":56}}}))
    + "分，";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"score"),null,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":14,"column":10},"end":{"line":14,"column":25}}}),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":18,"column":0}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    return "<p>评价得分和等级待定，另行通知。</p>\n";
},"8":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>经评价，综合得分"
    + container.escapeExpression(lookupProperty(helpers,"score").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"score"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":17,"column":11},"end":{"line":17,"column":26}}}))
    + "分，等级待定。</p>\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"40\" align=\"left\">评价维度</column><column width=\"30\" align=\"right\">满分（分）</column><column width=\"30\" align=\"right\">得分（分）</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dimensions"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":140}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"10":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"dimension",lookupProperty(depth0,"dimension"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":22,"column":31},"end":{"line":22,"column":61}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"score").call(alias1,lookupProperty(depth0,"weight"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":22,"column":74},"end":{"line":22,"column":90}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"score").call(alias1,lookupProperty(depth0,"score"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":22,"column":103},"end":{"line":22,"column":118}}}))
    + "</cell></row>";
},"11":function(container,depth0,helpers,partials,data) {
    return "<p>总体评价："
    + container.escapeExpression(container.lambda(container.strict(depth0, "comment", {"start":{"line":25,"column":25},"end":{"line":25,"column":32}} ), depth0))
    + "</p>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>评价发现"
    + container.escapeExpression(lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":28,"column":7},"end":{"line":28,"column":24}}}))
    + "个问题，具体如下：</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":35,"column":9}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2>"
    + alias3(alias2(alias1(depth0, "category", {"start":{"line":30,"column":6},"end":{"line":30,"column":14}} ), depth0))
    + "</h2>\n<p>"
    + alias3(alias2(alias1(depth0, "description", {"start":{"line":31,"column":5},"end":{"line":31,"column":16}} ), depth0))
    + "</p>\n<p>问题程度："
    + alias3(lookupProperty(helpers,"word").call(alias4,"severity",lookupProperty(depth0,"severity"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":32,"column":8},"end":{"line":32,"column":36}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"class"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":36},"end":{"line":32,"column":91}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"amount"),{"name":"if","hash":{"includeZero":true},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":91},"end":{"line":32,"column":151}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"dueDate"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":151},"end":{"line":32,"column":194}}})) != null ? stack1 : "")
    + "。</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"basis"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":0},"end":{"line":33,"column":41}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":34,"column":53}}})) != null ? stack1 : "")
    + "\n";
},"14":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "；整改类型："
    + container.escapeExpression(lookupProperty(helpers,"word").call(depth0 != null ? depth0 : (container.nullContext || {}),"findingClass",lookupProperty(depth0,"class"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":32,"column":55},"end":{"line":32,"column":84}}}));
},"15":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "；涉及金额："
    + container.escapeExpression(lookupProperty(helpers,"wan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"amount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":32,"column":128},"end":{"line":32,"column":142}}}))
    + "万元";
},"16":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "；整改期限："
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":32,"column":172},"end":{"line":32,"column":187}}}));
},"17":function(container,depth0,helpers,partials,data) {
    return "<p>判定依据："
    + container.escapeExpression(container.lambda(container.strict(depth0, "basis", {"start":{"line":33,"column":23},"end":{"line":33,"column":28}} ), depth0))
    + "</p>";
},"18":function(container,depth0,helpers,partials,data) {
    return "<p>整改要求："
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":34,"column":29},"end":{"line":34,"column":40}} ), depth0))
    + "</p>";
},"19":function(container,depth0,helpers,partials,data) {
    return "<p>本次评价未发现需要整改的问题。</p>\n";
},"20":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "于"
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"objectionsBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":40,"column":35},"end":{"line":40,"column":55}}}))
    + "前";
},"21":function(container,depth0,helpers,partials,data) {
    return "及时";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>请"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":42,"column":4},"end":{"line":42,"column":23}}}))
    + "对照上述问题制定整改方案，逐项明确整改措施、责任人和完成时限，"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"planBy"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.program(21, data, 0),"data":data,"loc":{"start":{"line":42,"column":54},"end":{"line":42,"column":101}}})) != null ? stack1 : "")
    + "报送"
    + alias2(lookupProperty(helpers,"our").call(alias1,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":42,"column":103},"end":{"line":42,"column":117}}}))
    + "。</p>\n";
},"23":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "于"
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"planBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":42,"column":69},"end":{"line":42,"column":83}}}))
    + "前";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":3,"column":9},"end":{"line":3,"column":20}} ), depth0))
    + "绩效评价结果反馈意见书</title>\n<to>"
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>根据预算绩效管理有关规定，"
    + alias3(lookupProperty(helpers,"our").call(alias4,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":5,"column":16},"end":{"line":5,"column":30}}}))
    + "于"
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":5,"column":33},"end":{"line":5,"column":47}} ), depth0))
    + "年组织对“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":5,"column":56},"end":{"line":5,"column":67}} ), depth0))
    + "”"
    + alias3(alias2(alias1(depth0, "fundYear", {"start":{"line":5,"column":72},"end":{"line":5,"column":80}} ), depth0))
    + "年度资金使用情况开展了绩效评价。现将评价结果和发现的问题反馈如下：</p>\n<h1>评价对象</h1>\n<p>评价对象为“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":7,"column":11},"end":{"line":7,"column":22}} ), depth0))
    + "”，类型为"
    + alias3(lookupProperty(helpers,"word").call(alias4,"objectKind",lookupProperty(lookupProperty(depth0,"object"),"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":29},"end":{"line":7,"column":62}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"fundsEvaluated"),{"name":"if","hash":{"includeZero":true},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":62},"end":{"line":7,"column":137}}})) != null ? stack1 : "")
    + "。\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"evaluator"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":45}}})) != null ? stack1 : "")
    + "</p>\n<h1>评价结果</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"notDemonstrated"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":18,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"dimensions"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"comment"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":25,"column":45}}})) != null ? stack1 : "")
    + "\n<h1>发现的问题</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(19, data, 0),"data":data,"loc":{"start":{"line":27,"column":0},"end":{"line":38,"column":7}}})) != null ? stack1 : "")
    + "<h1>有关要求</h1>\n<p>对评价结果有异议的，请"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"objectionsBy"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.program(21, data, 0),"data":data,"loc":{"start":{"line":40,"column":14},"end":{"line":40,"column":73}}})) != null ? stack1 : "")
    + "向"
    + alias3(lookupProperty(helpers,"our").call(alias4,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":40,"column":74},"end":{"line":40,"column":88}}}))
    + "书面提出，说明理由并附证明材料。</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "")
    + "<p>特此反馈。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "parts/foot.en": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Contact: "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"contact"), "office", {"start":{"line":1,"column":29},"end":{"line":1,"column":43}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"contact"),"phone"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":45},"end":{"line":1,"column":102}}})) != null ? stack1 : "")
    + ".</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", telephone "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"contact"), "phone", {"start":{"line":1,"column":80},"end":{"line":1,"column":93}} ), depth0));
},"2":function(container,depth0,helpers,partials,data) {
    return "<note>Sample: parts of this document were made up for demonstration and prove nothing.</note>";
},"3":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<copies>Copies to: "
    + container.escapeExpression(lookupProperty(helpers,"list").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"copies"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":33},"end":{"line":4,"column":48}}}))
    + "</copies>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"contact"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":114}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":114}}})) != null ? stack1 : "")
    + "\n<signature><office>"
    + alias4(alias3(alias2(depth0, "issuer", {"start":{"line":3,"column":21},"end":{"line":3,"column":27}} ), depth0))
    + "</office><date>"
    + alias4(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":3,"column":44},"end":{"line":3,"column":54}}}))
    + "</date></signature>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"copies"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":64}}})) != null ? stack1 : "")
    + "\n<printed><office>"
    + alias4(alias3(alias2(depth0, "issuer", {"start":{"line":5,"column":19},"end":{"line":5,"column":25}} ), depth0))
    + "</office><date>Issued "
    + alias4(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":49},"end":{"line":5,"column":59}}}))
    + "</date></printed>\n";
},"useData":true},
  "parts/foot.zh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>（联系处室："
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"contact"), "office", {"start":{"line":1,"column":26},"end":{"line":1,"column":40}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"contact"),"phone"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":42},"end":{"line":1,"column":93}}})) != null ? stack1 : "")
    + "）</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "，联系电话："
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"contact"), "phone", {"start":{"line":1,"column":71},"end":{"line":1,"column":84}} ), depth0));
},"2":function(container,depth0,helpers,partials,data) {
    return "<note>示例：本件部分内容为演示而编写，不作为任何依据。</note>";
},"3":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<copies>抄送："
    + container.escapeExpression(lookupProperty(helpers,"list").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"copies"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":25},"end":{"line":4,"column":40}}}))
    + "</copies>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"contact"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":105}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":58}}})) != null ? stack1 : "")
    + "\n<signature><office>"
    + alias4(alias3(alias2(depth0, "issuer", {"start":{"line":3,"column":21},"end":{"line":3,"column":27}} ), depth0))
    + "</office><date>"
    + alias4(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":3,"column":44},"end":{"line":3,"column":54}}}))
    + "</date></signature>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"copies"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":56}}})) != null ? stack1 : "")
    + "\n<printed><office>"
    + alias4(alias3(alias2(depth0, "issuer", {"start":{"line":5,"column":19},"end":{"line":5,"column":25}} ), depth0))
    + "</office><date>"
    + alias4(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":42},"end":{"line":5,"column":52}}}))
    + "印发</date></printed>\n";
},"useData":true},
  "parts/head.en": {"0":function(container,depth0,helpers,partials,data) {
    return "<mark>DRAFT</mark>";
},"1":function(container,depth0,helpers,partials,data) {
    return "<mark>SAMPLE</mark>";
},"2":function(container,depth0,helpers,partials,data) {
    return "<number>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":4,"column":24},"end":{"line":4,"column":30}} ), depth0))
    + "</number>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"draft"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":38}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":40}}})) != null ? stack1 : "")
    + "\n<issuer>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "issuer", {"start":{"line":3,"column":10},"end":{"line":3,"column":16}} ), depth0))
    + "</issuer>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"number"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":48}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "parts/head.zh": {"0":function(container,depth0,helpers,partials,data) {
    return "<mark>草稿</mark>";
},"1":function(container,depth0,helpers,partials,data) {
    return "<mark>示例</mark>";
},"2":function(container,depth0,helpers,partials,data) {
    return "<number>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":4,"column":24},"end":{"line":4,"column":30}} ), depth0))
    + "</number>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"draft"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":35}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":2,"column":36}}})) != null ? stack1 : "")
    + "\n<issuer>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "issuer", {"start":{"line":3,"column":10},"end":{"line":3,"column":16}} ), depth0))
    + "</issuer>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"number"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":48}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
};
