// Written by precompile.ts from the .hbs files beside it; do not edit.
export const precompiled = {
  "letters/budget-link.en": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"ruleSet"),"legalBasis"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":84},"end":{"line":5,"column":142}}})) != null ? stack1 : "")
    + ", “"
    + alias2(lookupProperty(helpers,"say").call(alias1,lookupProperty(lookupProperty(depth0,"ruleSet"),"title"),{"name":"say","hash":{},"data":data,"loc":{"start":{"line":5,"column":145},"end":{"line":5,"column":166}}}))
    + "” (version "
    + alias2(container.lambda(container.strict(lookupProperty(depth0,"ruleSet"), "version", {"start":{"line":5,"column":179},"end":{"line":5,"column":194}} ), depth0))
    + ")";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " ("
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"ruleSet"), "legalBasis", {"start":{"line":5,"column":114},"end":{"line":5,"column":132}} ), depth0))
    + ")";
},"2":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":16,"column":6},"end":{"line":16,"column":20}}}))
    + "</cell>\n<cell>"
    + alias2(container.lambda(container.strict(depth0, "objectName", {"start":{"line":17,"column":8},"end":{"line":17,"column":18}} ), depth0))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"say").call(alias1,lookupProperty(depth0,"grade"),{"name":"say","hash":{},"data":data,"loc":{"start":{"line":18,"column":6},"end":{"line":18,"column":19}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"currentBudget"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":27}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"change"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":20,"column":6},"end":{"line":20,"column":20}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"finalBudget"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":21,"column":6},"end":{"line":21,"column":25}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"held"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":22,"column":6},"end":{"line":22,"column":18}}}))
    + "</cell>\n</row>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>No. "
    + container.escapeExpression(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":29,"column":7},"end":{"line":29,"column":21}}}))
    + ": "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ruleRow"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":29,"column":23},"end":{"line":29,"column":112}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reason"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":112},"end":{"line":29,"column":145}}})) != null ? stack1 : "")
    + "</p>\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "row "
    + container.escapeExpression(container.lambda(container.strict(depth0, "ruleRow", {"start":{"line":29,"column":44},"end":{"line":29,"column":51}} ), depth0))
    + " of the rules";
},"5":function(container,depth0,helpers,partials,data) {
    return "decided by an authorised person";
},"6":function(container,depth0,helpers,partials,data) {
    return "; "
    + container.escapeExpression(container.lambda(container.strict(depth0, "reason", {"start":{"line":29,"column":130},"end":{"line":29,"column":136}} ), depth0));
},"7":function(container,depth0,helpers,partials,data) {
    return "<p>What is held is released by the usual procedure once the findings are verified and closed.</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Notice on the "
    + alias3(alias2(alias1(depth0, "fiscalYear", {"start":{"line":3,"column":23},"end":{"line":3,"column":33}} ), depth0))
    + " Budget After the Evaluations of "
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":3,"column":70},"end":{"line":3,"column":84}} ), depth0))
    + "</title>\n<to>To: "
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>Under the rules that link the outcome of evaluations to the budget"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"ruleSet"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":69},"end":{"line":5,"column":204}}})) != null ? stack1 : "")
    + ", and on the outcomes of "
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":5,"column":231},"end":{"line":5,"column":245}} ), depth0))
    + ", the following was decided for the budget of "
    + alias3(alias2(alias1(depth0, "fiscalYear", {"start":{"line":5,"column":295},"end":{"line":5,"column":305}} ), depth0))
    + ".</p>\n<table>\n<column width=\"6\" align=\"center\">No.</column>\n<column width=\"24\" align=\"left\">Object</column>\n<column width=\"10\" align=\"center\">Grade</column>\n<column width=\"15\" align=\"right\">Previous budget (RMB 10,000)</column>\n<column width=\"15\" align=\"right\">Change (RMB 10,000)</column>\n<column width=\"15\" align=\"right\">Budget (RMB 10,000)</column>\n<column width=\"15\" align=\"right\">Of which held (RMB 10,000)</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":24,"column":9}}})) != null ? stack1 : "")
    + "<total><cell></cell><cell>Total</cell><cell></cell><cell>"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(helpers,"total").call(alias4,lookupProperty(depth0,"lines"),"currentBudget",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":63},"end":{"line":25,"column":92}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":57},"end":{"line":25,"column":94}}}))
    + "</cell><cell>"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(helpers,"total").call(alias4,lookupProperty(depth0,"lines"),"change",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":113},"end":{"line":25,"column":135}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":107},"end":{"line":25,"column":137}}}))
    + "</cell><cell>"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(helpers,"total").call(alias4,lookupProperty(depth0,"lines"),"finalBudget",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":156},"end":{"line":25,"column":183}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":150},"end":{"line":25,"column":185}}}))
    + "</cell><cell>"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(helpers,"total").call(alias4,lookupProperty(depth0,"lines"),"held",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":204},"end":{"line":25,"column":224}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":198},"end":{"line":25,"column":226}}}))
    + "</cell></total>\n</table>\n<p>What each decision rests on:</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":30,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"any").call(alias4,lookupProperty(depth0,"lines"),"held",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":31,"column":6},"end":{"line":31,"column":24}}}),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":31,"column":130}}})) != null ? stack1 : "")
    + "\n<p>Please prepare and carry out the budget of "
    + alias3(alias2(alias1(depth0, "fiscalYear", {"start":{"line":32,"column":48},"end":{"line":32,"column":58}} ), depth0))
    + " accordingly.</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/budget-link.zh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"ruleSet"),"legalBasis"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":38},"end":{"line":5,"column":95}}})) != null ? stack1 : "")
    + "和“"
    + alias2(lookupProperty(helpers,"say").call(alias1,lookupProperty(lookupProperty(depth0,"ruleSet"),"title"),{"name":"say","hash":{},"data":data,"loc":{"start":{"line":5,"column":97},"end":{"line":5,"column":118}}}))
    + "”（第"
    + alias2(container.lambda(container.strict(lookupProperty(depth0,"ruleSet"), "version", {"start":{"line":5,"column":123},"end":{"line":5,"column":138}} ), depth0))
    + "版）";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "（"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"ruleSet"), "legalBasis", {"start":{"line":5,"column":67},"end":{"line":5,"column":85}} ), depth0))
    + "）";
},"2":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":16,"column":6},"end":{"line":16,"column":20}}}))
    + "</cell>\n<cell>"
    + alias2(container.lambda(container.strict(depth0, "objectName", {"start":{"line":17,"column":8},"end":{"line":17,"column":18}} ), depth0))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"say").call(alias1,lookupProperty(depth0,"grade"),{"name":"say","hash":{},"data":data,"loc":{"start":{"line":18,"column":6},"end":{"line":18,"column":19}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"currentBudget"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":27}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"change"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":20,"column":6},"end":{"line":20,"column":20}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"finalBudget"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":21,"column":6},"end":{"line":21,"column":25}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"held"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":22,"column":6},"end":{"line":22,"column":18}}}))
    + "</cell>\n</row>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>序号"
    + container.escapeExpression(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":29,"column":5},"end":{"line":29,"column":19}}}))
    + "："
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ruleRow"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":29,"column":20},"end":{"line":29,"column":76}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reason"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":76},"end":{"line":29,"column":108}}})) != null ? stack1 : "")
    + "。</p>\n";
},"4":function(container,depth0,helpers,partials,data) {
    return "适用挂钩规则第"
    + container.escapeExpression(container.lambda(container.strict(depth0, "ruleRow", {"start":{"line":29,"column":44},"end":{"line":29,"column":51}} ), depth0))
    + "行";
},"5":function(container,depth0,helpers,partials,data) {
    return "由有权人员决定";
},"6":function(container,depth0,helpers,partials,data) {
    return "，"
    + container.escapeExpression(container.lambda(container.strict(depth0, "reason", {"start":{"line":29,"column":93},"end":{"line":29,"column":99}} ), depth0));
},"7":function(container,depth0,helpers,partials,data) {
    return "<p>暂缓安排的资金，待相关问题验收销号后按程序办理。</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于"
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":3,"column":11},"end":{"line":3,"column":25}} ), depth0))
    + "年绩效评价结果与"
    + alias3(alias2(alias1(depth0, "fiscalYear", {"start":{"line":3,"column":37},"end":{"line":3,"column":47}} ), depth0))
    + "年预算安排挂钩的通知</title>\n<to>"
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>按照绩效评价结果与预算安排挂钩的有关规定"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"ruleSet"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":23},"end":{"line":5,"column":149}}})) != null ? stack1 : "")
    + "，根据"
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":5,"column":154},"end":{"line":5,"column":168}} ), depth0))
    + "年绩效评价结果，现将"
    + alias3(alias2(alias1(depth0, "fiscalYear", {"start":{"line":5,"column":182},"end":{"line":5,"column":192}} ), depth0))
    + "年预算安排的有关决定通知如下：</p>\n<table>\n<column width=\"7\" align=\"center\">序号</column>\n<column width=\"25\" align=\"left\">评价对象</column>\n<column width=\"8\" align=\"center\">等级</column>\n<column width=\"15.5\" align=\"right\">上年预算（万元）</column>\n<column width=\"15\" align=\"right\">增减（万元）</column>\n<column width=\"15.5\" align=\"right\">安排预算（万元）</column>\n<column width=\"15\" align=\"right\">其中：暂缓（万元）</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":24,"column":9}}})) != null ? stack1 : "")
    + "<total><cell></cell><cell>合计</cell><cell></cell><cell>"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(helpers,"total").call(alias4,lookupProperty(depth0,"lines"),"currentBudget",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":60},"end":{"line":25,"column":89}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":54},"end":{"line":25,"column":91}}}))
    + "</cell><cell>"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(helpers,"total").call(alias4,lookupProperty(depth0,"lines"),"change",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":110},"end":{"line":25,"column":132}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":104},"end":{"line":25,"column":134}}}))
    + "</cell><cell>"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(helpers,"total").call(alias4,lookupProperty(depth0,"lines"),"finalBudget",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":153},"end":{"line":25,"column":180}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":147},"end":{"line":25,"column":182}}}))
    + "</cell><cell>"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(helpers,"total").call(alias4,lookupProperty(depth0,"lines"),"held",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":201},"end":{"line":25,"column":221}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":195},"end":{"line":25,"column":223}}}))
    + "</cell></total>\n</table>\n<p>各项决定的依据：</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":30,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"any").call(alias4,lookupProperty(depth0,"lines"),"held",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":31,"column":6},"end":{"line":31,"column":24}}}),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":31,"column":64}}})) != null ? stack1 : "")
    + "\n<p>请"
    + alias3(lookupProperty(helpers,"your").call(alias4,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":32,"column":4},"end":{"line":32,"column":23}}}))
    + "据此编制和执行"
    + alias3(alias2(alias1(depth0, "fiscalYear", {"start":{"line":32,"column":32},"end":{"line":32,"column":42}} ), depth0))
    + "年预算，切实改进绩效管理。</p>\n<p>特此通知。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/extension-answer.en": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Required: "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"finding"), "requirement", {"start":{"line":8,"column":42},"end":{"line":8,"column":61}} ), depth0))
    + "</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Measures concerned: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"measures"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":39},"end":{"line":9,"column":104}}})) != null ? stack1 : "")
    + "</p>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(container.lambda(depth0, depth0))
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":65},"end":{"line":9,"column":95}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "; ";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>The extension is granted; the term is now "
    + container.escapeExpression(lookupProperty(helpers,"day").call(alias1,lookupProperty(lookupProperty(depth0,"grant"),"until"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":45},"end":{"line":14,"column":64}}}))
    + ".</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"grant"),"reason"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":15,"column":58}}})) != null ? stack1 : "")
    + "\n<p>Please complete the rectification within it and send us the result with its evidence.</p>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Remark: "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"grant"), "reason", {"start":{"line":15,"column":33},"end":{"line":15,"column":45}} ), depth0))
    + "</p>";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>The extension is declined; the term stays "
    + alias1(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":19,"column":45},"end":{"line":19,"column":60}}}))
    + ".</p>\n<p>Reason: "
    + alias1(container.lambda(container.strict(lookupProperty(depth0,"decline"), "reason", {"start":{"line":20,"column":13},"end":{"line":20,"column":27}} ), depth0))
    + "</p>\n<p>Please complete the rectification within the term and send us the result with its evidence.</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Answer to the Request for an Extension: "
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":3,"column":49},"end":{"line":3,"column":60}} ), depth0))
    + "</title>\n<to>To: "
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>Your request of "
    + alias3(lookupProperty(helpers,"day").call(alias4,lookupProperty(depth0,"requestedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":19},"end":{"line":5,"column":38}}}))
    + " for more time to rectify a finding on “"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":5,"column":80},"end":{"line":5,"column":91}} ), depth0))
    + "” ("
    + alias3(lookupProperty(helpers,"word").call(alias4,"objectKind",lookupProperty(lookupProperty(depth0,"object"),"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":5,"column":96},"end":{"line":5,"column":129}}}))
    + ") has been received and considered.</p>\n<h1>What was asked</h1>\n<p>Finding: ["
    + alias3(alias2(alias1(lookupProperty(depth0,"finding"), "category", {"start":{"line":7,"column":15},"end":{"line":7,"column":31}} ), depth0))
    + "] "
    + alias3(alias2(alias1(lookupProperty(depth0,"finding"), "description", {"start":{"line":7,"column":37},"end":{"line":7,"column":56}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"finding"),"requirement"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":74}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"measures"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":115}}})) != null ? stack1 : "")
    + "\n<p>The term is "
    + alias3(lookupProperty(helpers,"day").call(alias4,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":10,"column":15},"end":{"line":10,"column":30}}}))
    + "; you ask for "
    + alias3(lookupProperty(helpers,"day").call(alias4,lookupProperty(depth0,"until"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":10,"column":44},"end":{"line":10,"column":57}}}))
    + ". "
    + alias3(lookupProperty(helpers,"plural").call(alias4,lookupProperty(depth0,"granted"),"extension was","extensions were",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":10,"column":59},"end":{"line":10,"column":111}}}))
    + " granted before.</p>\n<p>Your reason: "
    + alias3(alias2(alias1(depth0, "reason", {"start":{"line":11,"column":18},"end":{"line":11,"column":24}} ), depth0))
    + "</p>\n<h1>Answer</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"grant"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"decline"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/extension-answer.zh": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>整改要求："
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"finding"), "requirement", {"start":{"line":8,"column":37},"end":{"line":8,"column":56}} ), depth0))
    + "</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>涉及的整改措施："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"measures"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":27},"end":{"line":9,"column":91}}})) != null ? stack1 : "")
    + "</p>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(container.lambda(depth0, depth0))
    + ((stack1 = lookupProperty(helpers,"unless").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":53},"end":{"line":9,"column":82}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "；";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>同意延期，整改期限延至"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(lookupProperty(depth0,"grant"),"until"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":14},"end":{"line":14,"column":33}}}))
    + "。</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"grant"),"reason"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":15,"column":53}}})) != null ? stack1 : "")
    + "\n<p>请"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":16,"column":4},"end":{"line":16,"column":23}}}))
    + "倒排工期，确保在延长的期限内完成整改，并及时报送完成情况和佐证材料。</p>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>说明："
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"grant"), "reason", {"start":{"line":15,"column":28},"end":{"line":15,"column":40}} ), depth0))
    + "</p>";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>不同意延期，整改期限仍为"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":19,"column":15},"end":{"line":19,"column":30}}}))
    + "。</p>\n<p>理由："
    + alias2(container.lambda(container.strict(lookupProperty(depth0,"decline"), "reason", {"start":{"line":20,"column":8},"end":{"line":20,"column":22}} ), depth0))
    + "</p>\n<p>请"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":21,"column":4},"end":{"line":21,"column":23}}}))
    + "按原定期限完成整改，并及时报送完成情况和佐证材料。</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":3,"column":12},"end":{"line":3,"column":23}} ), depth0))
    + "”整改延期申请的答复</title>\n<to>"
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>"
    + alias3(lookupProperty(helpers,"your").call(alias4,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":22}}}))
    + alias3(lookupProperty(helpers,"day").call(alias4,lookupProperty(depth0,"requestedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":22},"end":{"line":5,"column":41}}}))
    + "提出的“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":5,"column":47},"end":{"line":5,"column":58}} ), depth0))
    + "”（"
    + alias3(lookupProperty(helpers,"word").call(alias4,"objectKind",lookupProperty(lookupProperty(depth0,"object"),"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":5,"column":62},"end":{"line":5,"column":95}}}))
    + "）绩效评价问题整改延期申请收悉。经研究，现答复如下：</p>\n<h1>申请事项</h1>\n<p>问题：【"
    + alias3(alias2(alias1(lookupProperty(depth0,"finding"), "category", {"start":{"line":7,"column":9},"end":{"line":7,"column":25}} ), depth0))
    + "】"
    + alias3(alias2(alias1(lookupProperty(depth0,"finding"), "description", {"start":{"line":7,"column":30},"end":{"line":7,"column":49}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"finding"),"requirement"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":69}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"measures"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":102}}})) != null ? stack1 : "")
    + "\n<p>整改期限为"
    + alias3(lookupProperty(helpers,"day").call(alias4,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":10,"column":8},"end":{"line":10,"column":23}}}))
    + "，申请延至"
    + alias3(lookupProperty(helpers,"day").call(alias4,lookupProperty(depth0,"until"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":10,"column":28},"end":{"line":10,"column":41}}}))
    + "。此前已同意延期"
    + alias3(alias2(alias1(depth0, "granted", {"start":{"line":10,"column":51},"end":{"line":10,"column":58}} ), depth0))
    + "次。</p>\n<p>申请理由："
    + alias3(alias2(alias1(depth0, "reason", {"start":{"line":11,"column":10},"end":{"line":11,"column":16}} ), depth0))
    + "</p>\n<h1>答复意见</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"grant"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"decline"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "")
    + "<p>特此函复。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
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
  "letters/policy-reminder.en": {"0":function(container,depth0,helpers,partials,data) {
    return "it is";
},"1":function(container,depth0,helpers,partials,data) {
    return "they are";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "by "
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answerBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":7,"column":81},"end":{"line":7,"column":97}}}));
},"3":function(container,depth0,helpers,partials,data) {
    return "as soon as possible";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Reminder to Carry Out an Overdue Policy Change</title>\n<to>To: "
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>On "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":6},"end":{"line":5,"column":23}}}))
    + " the term of the following "
    + alias2(lookupProperty(helpers,"plural").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"changes"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":59},"end":{"line":5,"column":73}}}),"policy change","policy changes",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":5,"column":50},"end":{"line":5,"column":108}}}))
    + " has passed, and "
    + alias2(container.lambda(container.strict(depth0, "issuer", {"start":{"line":5,"column":127},"end":{"line":5,"column":133}} ), depth0))
    + " has not received word that "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"changes"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":173},"end":{"line":5,"column":187}}}),1,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":169},"end":{"line":5,"column":190}}}),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":5,"column":163},"end":{"line":5,"column":220}}})) != null ? stack1 : "")
    + " carried out.</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"overdue-changes"),depth0,{"name":"overdue-changes","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<p>Please carry it out and send us the documents that show it "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answerBy"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":7,"column":62},"end":{"line":7,"column":131}}})) != null ? stack1 : "")
    + ". Where it cannot be done in time, say why in writing and ask for an extension.</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/policy-reminder.zh": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "于"
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answerBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":7,"column":45},"end":{"line":7,"column":61}}}))
    + "前";
},"1":function(container,depth0,helpers,partials,data) {
    return "尽快";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于限期落实政策调整事项的催办函</title>\n<to>"
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>截至"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":5},"end":{"line":5,"column":22}}}))
    + "，"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":5,"column":23},"end":{"line":5,"column":42}}}))
    + "承担的下列"
    + alias2(lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"changes"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":47},"end":{"line":5,"column":63}}}))
    + "项政策调整已超过落实期限，"
    + alias2(lookupProperty(helpers,"our").call(alias1,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":5,"column":76},"end":{"line":5,"column":90}}}))
    + "尚未收到落实情况，现予催办。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"overdue-changes"),depth0,{"name":"overdue-changes","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<p>请"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":7,"column":4},"end":{"line":7,"column":23}}}))
    + "抓紧落实，"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answerBy"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":7,"column":28},"end":{"line":7,"column":79}}})) != null ? stack1 : "")
    + "将落实情况和印发的文件报送"
    + alias2(lookupProperty(helpers,"our").call(alias1,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":7,"column":92},"end":{"line":7,"column":106}}}))
    + "。确有困难不能按期落实的，请书面说明原因，提出延期申请。</p>\n<p>特此函告。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/policy-supervision.en": {"0":function(container,depth0,helpers,partials,data) {
    return "is";
},"1":function(container,depth0,helpers,partials,data) {
    return "are";
},"2":function(container,depth0,helpers,partials,data) {
    return "";
},"3":function(container,depth0,helpers,partials,data) {
    return ", although you were reminded";
},"4":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "by "
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answerBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":12,"column":34},"end":{"line":12,"column":50}}}));
},"5":function(container,depth0,helpers,partials,data) {
    return "as soon as possible";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>This letter is reported to: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"reportedTo"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":49},"end":{"line":13,"column":137}}})) != null ? stack1 : "")
    + ".</p>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"recipientRole",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":13,"column":69},"end":{"line":13,"column":98}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":98},"end":{"line":13,"column":128}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    return ", ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Supervision of an Overdue Policy Change</title>\n<to>To: "
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>On "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":6},"end":{"line":5,"column":23}}}))
    + " the following "
    + alias2(lookupProperty(helpers,"plural").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"changes"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":47},"end":{"line":5,"column":61}}}),"policy change","policy changes",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":5,"column":38},"end":{"line":5,"column":96}}}))
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"changes"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":107},"end":{"line":5,"column":121}}}),1,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":103},"end":{"line":5,"column":124}}}),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":5,"column":97},"end":{"line":5,"column":146}}})) != null ? stack1 : "")
    + " overdue and not carried out"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"earlier"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":184},"end":{"line":5,"column":198}}}),lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"earlier"),"kind","notice",{"name":"count","hash":{},"data":data,"loc":{"start":{"line":5,"column":199},"end":{"line":5,"column":230}}}),{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":180},"end":{"line":5,"column":231}}}),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":5,"column":174},"end":{"line":5,"column":276}}})) != null ? stack1 : "")
    + ". The matter is now under supervision.</p>\n<h1>What is under supervision</h1>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"overdue-changes"),depth0,{"name":"overdue-changes","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<h1>What is asked of you</h1>\n<h2>Responsibility</h2>\n<p>The head of the office is to see to it in person and the supervising department is to guide and press; establish why it is late and carry out every change.</p>\n<h2>Completion and answer</h2>\n<p>Complete it "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answerBy"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":12,"column":15},"end":{"line":12,"column":84}}})) != null ? stack1 : "")
    + " and answer us with the result, the documents issued and the reason for the delay.</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reportedTo"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":13,"column":149}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/policy-supervision.zh": {"0":function(container,depth0,helpers,partials,data) {
    return "";
},"1":function(container,depth0,helpers,partials,data) {
    return "经催办仍未办结，";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "于"
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answerBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":12,"column":21},"end":{"line":12,"column":37}}}))
    + "前";
},"3":function(container,depth0,helpers,partials,data) {
    return "尽快";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>本函同时报告："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"reportedTo"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":28},"end":{"line":13,"column":115}}})) != null ? stack1 : "")
    + "。</p>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"recipientRole",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":13,"column":48},"end":{"line":13,"column":77}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":77},"end":{"line":13,"column":106}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    return "、";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于政策调整落实事项的督办函</title>\n<to>"
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>截至"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":5},"end":{"line":5,"column":22}}}))
    + "，下列"
    + alias2(lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"changes"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":25},"end":{"line":5,"column":41}}}))
    + "项政策调整逾期未落实，"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"earlier"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":62},"end":{"line":5,"column":76}}}),lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"earlier"),"kind","notice",{"name":"count","hash":{},"data":data,"loc":{"start":{"line":5,"column":77},"end":{"line":5,"column":108}}}),{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":58},"end":{"line":5,"column":109}}}),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":5,"column":52},"end":{"line":5,"column":134}}})) != null ? stack1 : "")
    + "现予督办。</p>\n<h1>督办事项</h1>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"overdue-changes"),depth0,{"name":"overdue-changes","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<h1>办理要求</h1>\n<h2>压实落实责任</h2>\n<p>请"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":10,"column":4},"end":{"line":10,"column":23}}}))
    + "主要负责人亲自过问，主管部门加强督促指导，查明逾期原因，逐项落实调整内容。</p>\n<h2>限期办结并函复</h2>\n<p>请"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answerBy"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":12,"column":4},"end":{"line":12,"column":55}}})) != null ? stack1 : "")
    + "办结，并将落实情况、印发的文件和逾期原因函复"
    + alias2(lookupProperty(helpers,"our").call(alias1,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":12,"column":77},"end":{"line":12,"column":91}}}))
    + "。</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reportedTo"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":13,"column":127}}})) != null ? stack1 : "")
    + "\n<p>特此函告，请认真办理。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/rectification.en": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "The grade is “"
    + container.escapeExpression(lookupProperty(helpers,"say").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"grade"),{"name":"say","hash":{},"data":data,"loc":{"start":{"line":6,"column":27},"end":{"line":6,"column":40}}}))
    + "”.";
},"1":function(container,depth0,helpers,partials,data) {
    return "The outcome was sent to you with "
    + container.escapeExpression(container.lambda(container.strict(depth0, "feedbackNumber", {"start":{"line":7,"column":57},"end":{"line":7,"column":71}} ), depth0))
    + ".";
},"2":function(container,depth0,helpers,partials,data) {
    return "is 1 finding";
},"3":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "are "
    + container.escapeExpression(lookupProperty(helpers,"size").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":10,"column":63},"end":{"line":10,"column":80}}}))
    + " findings";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":20,"column":6},"end":{"line":20,"column":20}}}))
    + "</cell>\n<cell>["
    + alias2(alias4(alias3(depth0, "category", {"start":{"line":21,"column":9},"end":{"line":21,"column":17}} ), depth0))
    + "] "
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":21,"column":23},"end":{"line":21,"column":34}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"basis"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":36},"end":{"line":21,"column":75}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"repeat"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":75},"end":{"line":21,"column":112}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"class"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":6},"end":{"line":22,"column":57}}})) != null ? stack1 : "")
    + alias2(lookupProperty(helpers,"word").call(alias1,"severity",lookupProperty(depth0,"severity"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":22,"column":57},"end":{"line":22,"column":85}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"amount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":23,"column":6},"end":{"line":23,"column":20}}}))
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":24,"column":6},"end":{"line":24,"column":56}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":25,"column":6},"end":{"line":25,"column":58}}})) != null ? stack1 : "")
    + "</cell>\n</row>\n";
},"5":function(container,depth0,helpers,partials,data) {
    return " (Basis: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "basis", {"start":{"line":21,"column":60},"end":{"line":21,"column":65}} ), depth0))
    + ")";
},"6":function(container,depth0,helpers,partials,data) {
    return " (Found before.)";
},"7":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(depth0 != null ? depth0 : (container.nullContext || {}),"findingClass",lookupProperty(depth0,"class"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":22,"column":19},"end":{"line":22,"column":48}}}))
    + ", ";
},"8":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":24,"column":27},"end":{"line":24,"column":38}} ), depth0));
},"9":function(container,depth0,helpers,partials,data) {
    return "—";
},"10":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":25,"column":21},"end":{"line":25,"column":36}}}));
},"11":function(container,depth0,helpers,partials,data) {
    return "not set";
},"12":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<total><cell></cell><cell>Total</cell><cell></cell><cell>"
    + container.escapeExpression(lookupProperty(helpers,"wan").call(alias1,lookupProperty(helpers,"total").call(alias1,lookupProperty(depth0,"findings"),"amount",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":28,"column":94},"end":{"line":28,"column":119}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":28,"column":88},"end":{"line":28,"column":121}}}))
    + "</cell><cell></cell><cell></cell></total>";
},"13":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "by "
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"planBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":32,"column":118},"end":{"line":32,"column":132}}}));
},"14":function(container,depth0,helpers,partials,data) {
    return "without delay";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Notice to Rectify the Findings on "
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":3,"column":43},"end":{"line":3,"column":54}} ), depth0))
    + "</title>\n<to>To: "
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>In "
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":5,"column":8},"end":{"line":5,"column":22}} ), depth0))
    + ", "
    + alias3(alias2(alias1(depth0, "issuer", {"start":{"line":5,"column":28},"end":{"line":5,"column":34}} ), depth0))
    + " evaluated “"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":5,"column":50},"end":{"line":5,"column":61}} ), depth0))
    + "” ("
    + alias3(lookupProperty(helpers,"word").call(alias4,"objectKind",lookupProperty(lookupProperty(depth0,"object"),"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":5,"column":66},"end":{"line":5,"column":99}}}))
    + ").\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"grade"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":49}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"feedbackNumber"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":81}}})) != null ? stack1 : "")
    + "\nThe following is to be put right.</p>\n<h1>What is to be rectified</h1>\n<p>There "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"is").call(alias4,lookupProperty(helpers,"size").call(alias4,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":10,"column":19},"end":{"line":10,"column":34}}}),1,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":10,"column":15},"end":{"line":10,"column":37}}}),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":10,"column":9},"end":{"line":10,"column":96}}})) != null ? stack1 : "")
    + ", as listed below.</p>\n<table>\n<column width=\"6\" align=\"center\">No.</column>\n<column width=\"30\" align=\"left\">Finding</column>\n<column width=\"13\" align=\"center\">Class, severity</column>\n<column width=\"15\" align=\"right\">Amount (RMB 10,000)</column>\n<column width=\"23\" align=\"left\">Required</column>\n<column width=\"16\" align=\"center\">Term</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"any").call(alias4,lookupProperty(depth0,"findings"),"amount",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":28,"column":6},"end":{"line":28,"column":29}}}),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":28,"column":169}}})) != null ? stack1 : "")
    + "\n</table>\n<h1>What is asked of you</h1>\n<h2>A plan</h2>\n<p>State for each finding the measures, the person responsible and the date, and send the plan to us "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"planBy"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":32,"column":101},"end":{"line":32,"column":160}}})) != null ? stack1 : "")
    + ". What can be put right at once is to be put right at once.</p>\n<h2>Rectification within the term</h2>\n<p>When it is done, submit what was done together with the evidence; a finding is closed once we have verified it. Where more time is needed, ask for it in writing and with reasons before the term ends.</p>\n<h2>Use of the results</h2>\n<p>How the findings are rectified bears on later budgets and policies.</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/rectification.zh": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "，评价等级为“"
    + container.escapeExpression(lookupProperty(helpers,"say").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"grade"),{"name":"say","hash":{},"data":data,"loc":{"start":{"line":5,"column":117},"end":{"line":5,"column":130}}}))
    + "”";
},"1":function(container,depth0,helpers,partials,data) {
    return "，评价结果已以"
    + container.escapeExpression(container.lambda(container.strict(depth0, "feedbackNumber", {"start":{"line":5,"column":169},"end":{"line":5,"column":183}} ), depth0))
    + "反馈";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":17,"column":6},"end":{"line":17,"column":20}}}))
    + "</cell>\n<cell>【"
    + alias2(alias4(alias3(depth0, "category", {"start":{"line":18,"column":9},"end":{"line":18,"column":17}} ), depth0))
    + "】"
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":18,"column":22},"end":{"line":18,"column":33}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"basis"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":35},"end":{"line":18,"column":69}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"repeat"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":69},"end":{"line":18,"column":99}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"class"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":56}}})) != null ? stack1 : "")
    + alias2(lookupProperty(helpers,"word").call(alias1,"severity",lookupProperty(depth0,"severity"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":19,"column":56},"end":{"line":19,"column":84}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"amount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":20,"column":6},"end":{"line":20,"column":20}}}))
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":21,"column":6},"end":{"line":21,"column":56}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":22,"column":6},"end":{"line":22,"column":53}}})) != null ? stack1 : "")
    + "</cell>\n</row>\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "（依据："
    + container.escapeExpression(container.lambda(container.strict(depth0, "basis", {"start":{"line":18,"column":54},"end":{"line":18,"column":59}} ), depth0))
    + "）";
},"4":function(container,depth0,helpers,partials,data) {
    return "（重复出现的问题）";
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(depth0 != null ? depth0 : (container.nullContext || {}),"findingClass",lookupProperty(depth0,"class"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":19,"column":19},"end":{"line":19,"column":48}}}))
    + "、";
},"6":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":21,"column":27},"end":{"line":21,"column":38}} ), depth0));
},"7":function(container,depth0,helpers,partials,data) {
    return "—";
},"8":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":22,"column":21},"end":{"line":22,"column":36}}}));
},"9":function(container,depth0,helpers,partials,data) {
    return "未定";
},"10":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<total><cell></cell><cell>合计</cell><cell></cell><cell>"
    + container.escapeExpression(lookupProperty(helpers,"wan").call(alias1,lookupProperty(helpers,"total").call(alias1,lookupProperty(depth0,"findings"),"amount",{"name":"total","hash":{},"data":data,"loc":{"start":{"line":25,"column":91},"end":{"line":25,"column":116}}}),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":85},"end":{"line":25,"column":118}}}))
    + "</cell><cell></cell><cell></cell></total>";
},"11":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "于"
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"planBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":29,"column":56},"end":{"line":29,"column":70}}}))
    + "前";
},"12":function(container,depth0,helpers,partials,data) {
    return "及时";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于做好“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":3,"column":14},"end":{"line":3,"column":25}} ), depth0))
    + "”绩效评价问题整改工作的通知</title>\n<to>"
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>"
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":5,"column":5},"end":{"line":5,"column":19}} ), depth0))
    + "年，"
    + alias3(lookupProperty(helpers,"our").call(alias4,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":5,"column":23},"end":{"line":5,"column":37}}}))
    + "对“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":5,"column":41},"end":{"line":5,"column":52}} ), depth0))
    + "”（"
    + alias3(lookupProperty(helpers,"word").call(alias4,"objectKind",lookupProperty(lookupProperty(depth0,"object"),"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":5,"column":56},"end":{"line":5,"column":89}}}))
    + "）开展了绩效评价"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"grade"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":97},"end":{"line":5,"column":138}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"feedbackNumber"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":138},"end":{"line":5,"column":194}}})) != null ? stack1 : "")
    + "。为落实整改责任，现将有关事项通知如下：</p>\n<h1>整改事项</h1>\n<p>需整改的问题共"
    + alias3(lookupProperty(helpers,"size").call(alias4,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":7,"column":10},"end":{"line":7,"column":27}}}))
    + "个，具体要求见下表。</p>\n<table>\n<column width=\"7\" align=\"center\">序号</column>\n<column width=\"29\" align=\"left\">问题</column>\n<column width=\"12\" align=\"center\">类型和程度</column>\n<column width=\"13\" align=\"right\">涉及金额（万元）</column>\n<column width=\"21\" align=\"left\">整改要求</column>\n<column width=\"19\" align=\"center\">整改期限</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":24,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"any").call(alias4,lookupProperty(depth0,"findings"),"amount",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":25,"column":6},"end":{"line":25,"column":29}}}),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":25,"column":166}}})) != null ? stack1 : "")
    + "\n</table>\n<h1>工作要求</h1>\n<h2>制定整改方案</h2>\n<p>请"
    + alias3(lookupProperty(helpers,"your").call(alias4,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":29,"column":4},"end":{"line":29,"column":23}}}))
    + "逐项明确整改措施、责任人和完成时限，"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"planBy"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":29,"column":41},"end":{"line":29,"column":88}}})) != null ? stack1 : "")
    + "将整改方案报送"
    + alias3(lookupProperty(helpers,"our").call(alias4,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":29,"column":95},"end":{"line":29,"column":109}}}))
    + "。能够立即整改的，应当立行立改。</p>\n<h2>如期完成整改</h2>\n<p>整改完成后，请提交完成情况和佐证材料，经"
    + alias3(lookupProperty(helpers,"our").call(alias4,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":31,"column":23},"end":{"line":31,"column":37}}}))
    + "验收后销号。确需延期的，应当在期限届满前书面申请并说明理由。</p>\n<h2>落实结果应用</h2>\n<p>整改情况将作为以后年度预算安排和政策调整的依据。</p>\n<p>特此通知。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/reminder.en": {"0":function(container,depth0,helpers,partials,data) {
    return "it is";
},"1":function(container,depth0,helpers,partials,data) {
    return "they are";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "by "
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answerBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":7,"column":97},"end":{"line":7,"column":113}}}));
},"3":function(container,depth0,helpers,partials,data) {
    return "as soon as possible";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Reminder to Complete Overdue Rectification</title>\n<to>To: "
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>On "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":6},"end":{"line":5,"column":23}}}))
    + " the term of the following "
    + alias2(lookupProperty(helpers,"plural").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":59},"end":{"line":5,"column":74}}}),"finding","findings",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":5,"column":50},"end":{"line":5,"column":97}}}))
    + " has passed, and "
    + alias2(container.lambda(container.strict(depth0, "issuer", {"start":{"line":5,"column":116},"end":{"line":5,"column":122}} ), depth0))
    + " has not received word that "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":162},"end":{"line":5,"column":177}}}),1,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":158},"end":{"line":5,"column":180}}}),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":5,"column":152},"end":{"line":5,"column":210}}})) != null ? stack1 : "")
    + " rectified.</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"overdue"),depth0,{"name":"overdue","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<p>Please complete the rectification and send us the result with its evidence "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answerBy"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":7,"column":78},"end":{"line":7,"column":147}}})) != null ? stack1 : "")
    + ". Where it cannot be done in time, say why in writing and ask for an extension. How the findings are rectified bears on the budget.</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/reminder.zh": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "于"
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answerBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":7,"column":45},"end":{"line":7,"column":61}}}))
    + "前";
},"1":function(container,depth0,helpers,partials,data) {
    return "尽快";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于限期完成绩效评价问题整改的催办函</title>\n<to>"
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>截至"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":5},"end":{"line":5,"column":22}}}))
    + "，"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":5,"column":23},"end":{"line":5,"column":42}}}))
    + "承担的下列"
    + alias2(lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":47},"end":{"line":5,"column":64}}}))
    + "个绩效评价问题已超过整改期限，"
    + alias2(lookupProperty(helpers,"our").call(alias1,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":5,"column":79},"end":{"line":5,"column":93}}}))
    + "尚未收到整改完成情况，现予催办。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"overdue"),depth0,{"name":"overdue","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<p>请"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":7,"column":4},"end":{"line":7,"column":23}}}))
    + "抓紧整改，"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answerBy"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":7,"column":28},"end":{"line":7,"column":79}}})) != null ? stack1 : "")
    + "将整改完成情况和佐证材料报送"
    + alias2(lookupProperty(helpers,"our").call(alias1,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":7,"column":93},"end":{"line":7,"column":107}}}))
    + "。确有困难不能按期完成的，请书面说明原因，提出延期申请。整改情况将作为预算安排的依据。</p>\n<p>特此函告。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/supervision.en": {"0":function(container,depth0,helpers,partials,data) {
    return "is";
},"1":function(container,depth0,helpers,partials,data) {
    return "are";
},"2":function(container,depth0,helpers,partials,data) {
    return "";
},"3":function(container,depth0,helpers,partials,data) {
    return ", although you were reminded";
},"4":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "by "
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answerBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":12,"column":34},"end":{"line":12,"column":50}}}));
},"5":function(container,depth0,helpers,partials,data) {
    return "as soon as possible";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2>The budget</h2>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"placed"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":15,"column":3},"end":{"line":15,"column":331}}})) != null ? stack1 : "")
    + " until the findings are verified and closed.</p>\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"amount"),{"name":"if","hash":{"includeZero":true},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":15,"column":22},"end":{"line":15,"column":107}}})) != null ? stack1 : "")
    + " "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"hold"), "fiscalYear", {"start":{"line":15,"column":110},"end":{"line":15,"column":125}} ), depth0))
    + " budget of the objects concerned is held";
},"8":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "RMB "
    + container.escapeExpression(lookupProperty(helpers,"yuan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"amount"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":15,"column":62},"end":{"line":15,"column":82}}}))
    + " of the";
},"9":function(container,depth0,helpers,partials,data) {
    return "The";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "It is proposed to hold "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"amount"),{"name":"if","hash":{"includeZero":true},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":198},"end":{"line":15,"column":269}}})) != null ? stack1 : "")
    + "the "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"hold"), "fiscalYear", {"start":{"line":15,"column":275},"end":{"line":15,"column":290}} ), depth0))
    + " budget of the objects concerned";
},"11":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "RMB "
    + container.escapeExpression(lookupProperty(helpers,"yuan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"amount"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":15,"column":238},"end":{"line":15,"column":258}}}))
    + " of ";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>This letter is reported to: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"reportedTo"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":49},"end":{"line":17,"column":137}}})) != null ? stack1 : "")
    + ".</p>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"recipientRole",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":17,"column":69},"end":{"line":17,"column":98}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":98},"end":{"line":17,"column":128}}})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    return ", ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Supervision of Overdue Rectification</title>\n<to>To: "
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>On "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":6},"end":{"line":5,"column":23}}}))
    + " the following "
    + alias2(lookupProperty(helpers,"plural").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":47},"end":{"line":5,"column":62}}}),"finding","findings",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":5,"column":38},"end":{"line":5,"column":85}}}))
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":96},"end":{"line":5,"column":111}}}),1,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":92},"end":{"line":5,"column":114}}}),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":5,"column":86},"end":{"line":5,"column":136}}})) != null ? stack1 : "")
    + " overdue and not rectified"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"earlier"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":172},"end":{"line":5,"column":186}}}),lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"earlier"),"kind","notice",{"name":"count","hash":{},"data":data,"loc":{"start":{"line":5,"column":187},"end":{"line":5,"column":218}}}),{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":168},"end":{"line":5,"column":219}}}),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":5,"column":162},"end":{"line":5,"column":264}}})) != null ? stack1 : "")
    + ". The matter is now under supervision.</p>\n<h1>What is under supervision</h1>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"overdue"),depth0,{"name":"overdue","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<h1>What is asked of you</h1>\n<h2>Responsibility</h2>\n<p>The head of the unit is to see to it in person and the supervising department is to guide and press; establish why it is late and carry out every measure.</p>\n<h2>Completion and answer</h2>\n<p>Complete it "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answerBy"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":12,"column":15},"end":{"line":12,"column":84}}})) != null ? stack1 : "")
    + " and answer us with the result, the evidence and the reason for the delay.</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hold"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reportedTo"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":149}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/supervision.zh": {"0":function(container,depth0,helpers,partials,data) {
    return "";
},"1":function(container,depth0,helpers,partials,data) {
    return "经催办仍未办结，";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "于"
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"answerBy"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":12,"column":21},"end":{"line":12,"column":37}}}))
    + "前";
},"3":function(container,depth0,helpers,partials,data) {
    return "尽快";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2>与预算安排挂钩</h2>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"placed"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":15,"column":3},"end":{"line":15,"column":235}}})) != null ? stack1 : "")
    + "待问题验收销号后按程序办理。</p>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "相关项目"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"hold"), "fiscalYear", {"start":{"line":15,"column":28},"end":{"line":15,"column":43}} ), depth0))
    + "年预算资金"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"amount"),{"name":"if","hash":{"includeZero":true},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":50},"end":{"line":15,"column":114}}})) != null ? stack1 : "")
    + "已暂缓安排，";
},"6":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"wan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"amount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":15,"column":86},"end":{"line":15,"column":105}}}))
    + "万元";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "拟建议暂缓安排相关项目"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"hold"), "fiscalYear", {"start":{"line":15,"column":141},"end":{"line":15,"column":156}} ), depth0))
    + "年预算资金"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"hold"),"amount"),{"name":"if","hash":{"includeZero":true},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":163},"end":{"line":15,"column":227}}})) != null ? stack1 : "")
    + "，";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>本函同时报告："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"reportedTo"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":28},"end":{"line":17,"column":115}}})) != null ? stack1 : "")
    + "。</p>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"recipientRole",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":17,"column":48},"end":{"line":17,"column":77}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":77},"end":{"line":17,"column":106}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    return "、";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于绩效评价问题整改事项的督办函</title>\n<to>"
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>截至"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":5},"end":{"line":5,"column":22}}}))
    + "，下列"
    + alias2(lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":25},"end":{"line":5,"column":42}}}))
    + "个绩效评价问题逾期未完成整改，"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"earlier"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":67},"end":{"line":5,"column":81}}}),lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"earlier"),"kind","notice",{"name":"count","hash":{},"data":data,"loc":{"start":{"line":5,"column":82},"end":{"line":5,"column":113}}}),{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":63},"end":{"line":5,"column":114}}}),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":5,"column":57},"end":{"line":5,"column":139}}})) != null ? stack1 : "")
    + "现予督办。</p>\n<h1>督办事项</h1>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"overdue"),depth0,{"name":"overdue","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<h1>办理要求</h1>\n<h2>压实整改责任</h2>\n<p>请"
    + alias2(lookupProperty(helpers,"your").call(alias1,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":10,"column":4},"end":{"line":10,"column":23}}}))
    + "主要负责人亲自过问，主管部门加强督促指导，查明逾期原因，逐项落实整改措施。</p>\n<h2>限期办结并函复</h2>\n<p>请"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"answerBy"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":12,"column":4},"end":{"line":12,"column":55}}})) != null ? stack1 : "")
    + "办结，并将办理结果、佐证材料和逾期原因函复"
    + alias2(lookupProperty(helpers,"our").call(alias1,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":12,"column":76},"end":{"line":12,"column":90}}}))
    + "。</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hold"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reportedTo"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":127}}})) != null ? stack1 : "")
    + "\n<p>特此函告，请认真办理。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/verification.en": {"0":function(container,depth0,helpers,partials,data) {
    return "1 finding is";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"size").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":184},"end":{"line":5,"column":201}}}))
    + " findings are";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":15,"column":6},"end":{"line":15,"column":20}}}))
    + "</cell>\n<cell>["
    + alias2(alias4(alias3(depth0, "category", {"start":{"line":16,"column":9},"end":{"line":16,"column":17}} ), depth0))
    + "] "
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":16,"column":23},"end":{"line":16,"column":34}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":36},"end":{"line":16,"column":90}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"rating",lookupProperty(depth0,"claim"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":17,"column":6},"end":{"line":17,"column":29}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"rating",lookupProperty(depth0,"rating"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":18,"column":6},"end":{"line":18,"column":30}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"closingKind",lookupProperty(depth0,"closing"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":36}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"verifiedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":20,"column":6},"end":{"line":20,"column":24}}}))
    + "</cell>\n</row>\n";
},"3":function(container,depth0,helpers,partials,data) {
    return " (Required: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":16,"column":69},"end":{"line":16,"column":80}} ), depth0))
    + ")";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>No. "
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":25,"column":7},"end":{"line":25,"column":21}}}))
    + ": "
    + alias2(container.lambda(container.strict(depth0, "reason", {"start":{"line":25,"column":25},"end":{"line":25,"column":31}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"results"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":33},"end":{"line":25,"column":232}}})) != null ? stack1 : "")
    + "</p>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " (Results: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"results"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":59},"end":{"line":25,"column":224}}})) != null ? stack1 : "")
    + ")";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"result",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":25,"column":76},"end":{"line":25,"column":98}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"amount"),{"name":"if","hash":{"includeZero":true},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":98},"end":{"line":25,"column":156}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":156},"end":{"line":25,"column":185}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":185},"end":{"line":25,"column":215}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " RMB "
    + container.escapeExpression(lookupProperty(helpers,"yuan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"amount"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":25,"column":134},"end":{"line":25,"column":149}}}));
},"8":function(container,depth0,helpers,partials,data) {
    return ", "
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":25,"column":172},"end":{"line":25,"column":176}} ), depth0));
},"9":function(container,depth0,helpers,partials,data) {
    return "; ";
},"10":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"plural").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"stillOpen"),"finding","findings",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":27,"column":20},"end":{"line":27,"column":61}}}))
    + " on this object stay open; please go on.";
},"11":function(container,depth0,helpers,partials,data) {
    return "All findings on this object are closed.";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Notice of Verification and Closure: "
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":3,"column":45},"end":{"line":3,"column":56}} ), depth0))
    + "</title>\n<to>To: "
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>What you reported on the rectification of the findings on “"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":5,"column":64},"end":{"line":5,"column":75}} ), depth0))
    + "” ("
    + alias3(lookupProperty(helpers,"word").call(alias4,"objectKind",lookupProperty(lookupProperty(depth0,"object"),"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":5,"column":80},"end":{"line":5,"column":113}}}))
    + ") has been verified. "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"is").call(alias4,lookupProperty(helpers,"size").call(alias4,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":144},"end":{"line":5,"column":159}}}),1,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":140},"end":{"line":5,"column":162}}}),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":5,"column":134},"end":{"line":5,"column":221}}})) != null ? stack1 : "")
    + " closed as follows.</p>\n<table>\n<column width=\"6\" align=\"center\">No.</column>\n<column width=\"36\" align=\"left\">Finding and what was required</column>\n<column width=\"14\" align=\"center\">Claimed by the unit</column>\n<column width=\"14\" align=\"center\">Found by the office</column>\n<column width=\"15\" align=\"center\">Closed as</column>\n<column width=\"15\" align=\"center\">Verified on</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + "</table>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "")
    + "<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"stillOpen"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":27,"column":3},"end":{"line":27,"column":155}}})) != null ? stack1 : "")
    + " We may look back later and reopen what does not last.</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/verification.zh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":15,"column":6},"end":{"line":15,"column":20}}}))
    + "</cell>\n<cell>【"
    + alias2(alias4(alias3(depth0, "category", {"start":{"line":16,"column":9},"end":{"line":16,"column":17}} ), depth0))
    + "】"
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":16,"column":22},"end":{"line":16,"column":33}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":35},"end":{"line":16,"column":81}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"rating",lookupProperty(depth0,"claim"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":17,"column":6},"end":{"line":17,"column":29}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"rating",lookupProperty(depth0,"rating"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":18,"column":6},"end":{"line":18,"column":30}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"closingKind",lookupProperty(depth0,"closing"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":36}}}))
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"verifiedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":20,"column":6},"end":{"line":20,"column":24}}}))
    + "</cell>\n</row>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "（要求："
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":16,"column":60},"end":{"line":16,"column":71}} ), depth0))
    + "）";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>序号"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":25,"column":5},"end":{"line":25,"column":19}}}))
    + "："
    + alias2(container.lambda(container.strict(depth0, "reason", {"start":{"line":25,"column":22},"end":{"line":25,"column":28}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"results"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":30},"end":{"line":25,"column":218}}})) != null ? stack1 : "")
    + "</p>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "（整改成效："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"results"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":51},"end":{"line":25,"column":210}}})) != null ? stack1 : "")
    + "）";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"result",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":25,"column":68},"end":{"line":25,"column":90}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"amount"),{"name":"if","hash":{"includeZero":true},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":90},"end":{"line":25,"column":144}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":144},"end":{"line":25,"column":172}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":172},"end":{"line":25,"column":201}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"wan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"amount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":25,"column":121},"end":{"line":25,"column":135}}}))
    + "万元";
},"6":function(container,depth0,helpers,partials,data) {
    return "，"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":25,"column":159},"end":{"line":25,"column":163}} ), depth0));
},"7":function(container,depth0,helpers,partials,data) {
    return "；";
},"8":function(container,depth0,helpers,partials,data) {
    return "该评价对象尚有"
    + container.escapeExpression(container.lambda(container.strict(depth0, "stillOpen", {"start":{"line":27,"column":29},"end":{"line":27,"column":38}} ), depth0))
    + "个问题未销号，请继续整改。";
},"9":function(container,depth0,helpers,partials,data) {
    return "该评价对象的问题已全部销号。";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":3,"column":12},"end":{"line":3,"column":23}} ), depth0))
    + "”绩效评价问题整改验收销号的通知</title>\n<to>"
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>"
    + alias3(lookupProperty(helpers,"your").call(alias4,lookupProperty(depth0,"recipients"),{"name":"your","hash":{},"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":22}}}))
    + "报送的“"
    + alias3(alias2(alias1(lookupProperty(depth0,"object"), "name", {"start":{"line":5,"column":28},"end":{"line":5,"column":39}} ), depth0))
    + "”（"
    + alias3(lookupProperty(helpers,"word").call(alias4,"objectKind",lookupProperty(lookupProperty(depth0,"object"),"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":5,"column":43},"end":{"line":5,"column":76}}}))
    + "）绩效评价问题整改完成情况收悉。经核查，现将"
    + alias3(lookupProperty(helpers,"size").call(alias4,lookupProperty(depth0,"findings"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":5,"column":98},"end":{"line":5,"column":115}}}))
    + "个问题的验收销号情况通知如下：</p>\n<table>\n<column width=\"7\" align=\"center\">序号</column>\n<column width=\"35\" align=\"left\">问题和整改要求</column>\n<column width=\"14\" align=\"center\">单位自报</column>\n<column width=\"14\" align=\"center\">核查认定</column>\n<column width=\"13\" align=\"center\">销号类别</column>\n<column width=\"19\" align=\"center\">验收日期</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + "</table>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "")
    + "<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"stillOpen"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":27,"column":3},"end":{"line":27,"column":82}}})) != null ? stack1 : "")
    + alias3(lookupProperty(helpers,"our").call(alias4,lookupProperty(depth0,"issuer"),{"name":"our","hash":{},"data":data,"loc":{"start":{"line":27,"column":82},"end":{"line":27,"column":96}}}))
    + "将适时开展“回头看”，已销号问题反弹的，将重新列入整改台账。</p>\n<p>特此通知。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true},
  "letters/yearly-report.en": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; the funds come to RMB "
    + container.escapeExpression(lookupProperty(helpers,"yuan").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"fundsEvaluated"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":7,"column":183},"end":{"line":7,"column":206}}}));
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ". They cover "
    + container.escapeExpression(lookupProperty(helpers,"list").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"policyAreas"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":7,"column":245},"end":{"line":7,"column":265}}}));
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Methods: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"methods"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":27},"end":{"line":8,"column":105}}})) != null ? stack1 : "")
    + ".</p>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"method",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":8,"column":44},"end":{"line":8,"column":66}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":66},"end":{"line":8,"column":96}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return ", ";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Evidence: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"evidenceMeans"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":34},"end":{"line":9,"column":125}}})) != null ? stack1 : "")
    + ".</p>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"evidenceMeans",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":9,"column":57},"end":{"line":9,"column":86}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":86},"end":{"line":9,"column":116}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>The work went through "
    + container.escapeExpression(lookupProperty(helpers,"plural").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"stages"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":10,"column":48},"end":{"line":10,"column":61}}}),"stage","stages",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":10,"column":39},"end":{"line":10,"column":80}}}))
    + ": "
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"stages"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":82},"end":{"line":10,"column":158}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reviewRounds"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":158},"end":{"line":10,"column":246}}})) != null ? stack1 : "")
    + ".</p>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"stage",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":10,"column":98},"end":{"line":10,"column":119}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":119},"end":{"line":10,"column":149}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; "
    + container.escapeExpression(lookupProperty(helpers,"plural").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"reviewRounds"),"round","rounds",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":10,"column":180},"end":{"line":10,"column":220}}}))
    + " of internal review";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "“"
    + alias3(alias2(alias1(depth0, "english", {"start":{"line":11,"column":63},"end":{"line":11,"column":70}} ), depth0))
    + "” from "
    + alias3(alias2(alias1(depth0, "from", {"start":{"line":11,"column":81},"end":{"line":11,"column":85}} ), depth0))
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"includesTo"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":11,"column":88},"end":{"line":11,"column":145}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias4,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":145},"end":{"line":11,"column":175}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    return "to "
    + container.escapeExpression(container.lambda(container.strict(depth0, "to", {"start":{"line":11,"column":111},"end":{"line":11,"column":113}} ), depth0));
},"12":function(container,depth0,helpers,partials,data) {
    return "to below "
    + container.escapeExpression(container.lambda(container.strict(depth0, "to", {"start":{"line":11,"column":134},"end":{"line":11,"column":136}} ), depth0));
},"13":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return alias2(lookupProperty(helpers,"count").call(alias1,lookupProperty(depths[1],"objects"),"grade",lookupProperty(depth0,"grade"),{"name":"count","hash":{},"data":data,"loc":{"start":{"line":13,"column":78},"end":{"line":13,"column":112}}}))
    + " “"
    + alias2(container.lambda(container.strict(depth0, "english", {"start":{"line":13,"column":116},"end":{"line":13,"column":123}} ), depth0))
    + "”"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":126},"end":{"line":13,"column":156}}})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; "
    + alias2(lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"objects"),"grade",null,{"name":"count","hash":{},"data":data,"loc":{"start":{"line":13,"column":203},"end":{"line":13,"column":233}}}))
    + " without a grade, of which "
    + alias2(lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"objects"),"notDemonstrated",true,{"name":"count","hash":{},"data":data,"loc":{"start":{"line":13,"column":260},"end":{"line":13,"column":300}}}))
    + " could not show results";
},"15":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"9\" align=\"center\">No.</column><column width=\"59\" align=\"left\">Object</column><column width=\"14\" align=\"right\">Score</column><column width=\"18\" align=\"center\">Grade</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"objects"),{"name":"each","hash":{},"fn":container.program(16, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":206}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"16":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":17,"column":28},"end":{"line":17,"column":42}}}))
    + "</cell><cell>"
    + alias2(container.lambda(container.strict(depth0, "name", {"start":{"line":17,"column":57},"end":{"line":17,"column":61}} ), depth0))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"score").call(alias1,lookupProperty(depth0,"score"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":17,"column":76},"end":{"line":17,"column":91}}}))
    + "</cell><cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notDemonstrated"),{"name":"if","hash":{},"fn":container.program(17, data, 0, blockParams, depths),"inverse":container.program(18, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":17,"column":104},"end":{"line":17,"column":184}}})) != null ? stack1 : "")
    + "</cell></row>";
},"17":function(container,depth0,helpers,partials,data) {
    return "not shown";
},"18":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"gradeWord").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"grade"),lookupProperty(depths[1],"gradeScale"),{"name":"gradeWord","hash":{},"data":data,"loc":{"start":{"line":17,"column":144},"end":{"line":17,"column":177}}}));
},"19":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"10\" align=\"center\">No.</column><column width=\"70\" align=\"left\">Object</column><column width=\"20\" align=\"center\">Grade</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"objects"),{"name":"each","hash":{},"fn":container.program(20, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":178}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"20":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":22,"column":28},"end":{"line":22,"column":42}}}))
    + "</cell><cell>"
    + alias2(container.lambda(container.strict(depth0, "name", {"start":{"line":22,"column":57},"end":{"line":22,"column":61}} ), depth0))
    + "</cell><cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notDemonstrated"),{"name":"if","hash":{},"fn":container.program(17, data, 0, blockParams, depths),"inverse":container.program(18, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":22,"column":76},"end":{"line":22,"column":156}}})) != null ? stack1 : "")
    + "</cell></row>";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Findings: "
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"raised",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":13},"end":{"line":27,"column":38}}}))
    + "; closed: "
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"closed",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":48},"end":{"line":27,"column":73}}}))
    + " ("
    + alias2(lookupProperty(helpers,"share").call(alias1,lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"closed",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":83},"end":{"line":27,"column":106}}}),lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"raised",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":107},"end":{"line":27,"column":130}}}),{"name":"share","hash":{},"data":data,"loc":{"start":{"line":27,"column":75},"end":{"line":27,"column":132}}}))
    + "); overdue: "
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"overdue",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":144},"end":{"line":27,"column":170}}}))
    + ".</p>\n<table>\n<column width=\"40\" align=\"left\">Category</column><column width=\"15\" align=\"right\">Raised</column><column width=\"15\" align=\"right\">Closed</column><column width=\"15\" align=\"right\">Overdue</column><column width=\"15\" align=\"right\">Closed, share</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":30,"column":169}}})) != null ? stack1 : "")
    + "\n<total><cell>Total</cell><cell>"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"raised",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":31},"end":{"line":31,"column":56}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"closed",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":69},"end":{"line":31,"column":94}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"overdue",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":107},"end":{"line":31,"column":133}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"share").call(alias1,lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"closed",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":154},"end":{"line":31,"column":177}}}),lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"raised",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":178},"end":{"line":31,"column":201}}}),{"name":"share","hash":{},"data":data,"loc":{"start":{"line":31,"column":146},"end":{"line":31,"column":203}}}))
    + "</cell></total>\n</table>\n";
},"22":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias3(alias2(alias1(depth0, "category", {"start":{"line":30,"column":31},"end":{"line":30,"column":39}} ), depth0))
    + "</cell><cell>"
    + alias3(alias2(alias1(depth0, "raised", {"start":{"line":30,"column":56},"end":{"line":30,"column":62}} ), depth0))
    + "</cell><cell>"
    + alias3(alias2(alias1(depth0, "closed", {"start":{"line":30,"column":79},"end":{"line":30,"column":85}} ), depth0))
    + "</cell><cell>"
    + alias3(alias2(alias1(depth0, "overdue", {"start":{"line":30,"column":102},"end":{"line":30,"column":109}} ), depth0))
    + "</cell><cell>"
    + alias3(lookupProperty(helpers,"share").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"closed"),lookupProperty(depth0,"raised"),{"name":"share","hash":{},"data":data,"loc":{"start":{"line":30,"column":124},"end":{"line":30,"column":147}}}))
    + "</cell></row>";
},"23":function(container,depth0,helpers,partials,data) {
    return "<p>The evaluations found nothing that has to be rectified.</p>\n";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>What the rectification came to:</p>\n<table>\n<column width=\"50\" align=\"left\">Result</column><column width=\"20\" align=\"right\">Number</column><column width=\"30\" align=\"right\">Amount (RMB 10,000)</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"results"),{"name":"each","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":40,"column":126}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"25":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"result",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":40,"column":28},"end":{"line":40,"column":50}}}))
    + "</cell><cell>"
    + alias2(container.lambda(container.strict(depth0, "count", {"start":{"line":40,"column":65},"end":{"line":40,"column":75}} ), depth0))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"amount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":40,"column":90},"end":{"line":40,"column":104}}}))
    + "</cell></row>";
},"26":function(container,depth0,helpers,partials,data) {
    var alias1=container.escapeExpression, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>The outcomes bear on the budget of "
    + alias1(container.lambda(container.strict(depth0, "applyToYear", {"start":{"line":45,"column":40},"end":{"line":45,"column":51}} ), depth0))
    + ". "
    + alias1(lookupProperty(helpers,"plural").call(alias2,lookupProperty(lookupProperty(depth0,"budget"),"decided"),"line was","lines were",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":45,"column":55},"end":{"line":45,"column":104}}}))
    + " decided: "
    + alias1(lookupProperty(helpers,"plural").call(alias2,lookupProperty(lookupProperty(depth0,"budget"),"cut"),"cut","cuts",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":45,"column":114},"end":{"line":45,"column":148}}}))
    + " of RMB "
    + alias1(lookupProperty(helpers,"yuan").call(alias2,lookupProperty(lookupProperty(depth0,"budget"),"cutAmount"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":45,"column":156},"end":{"line":45,"column":181}}}))
    + " in all, "
    + alias1(lookupProperty(helpers,"plural").call(alias2,lookupProperty(lookupProperty(depth0,"budget"),"raised"),"rise","rises",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":45,"column":190},"end":{"line":45,"column":229}}}))
    + " of RMB "
    + alias1(lookupProperty(helpers,"yuan").call(alias2,lookupProperty(lookupProperty(depth0,"budget"),"raisedAmount"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":45,"column":237},"end":{"line":45,"column":265}}}))
    + " in all. RMB "
    + alias1(lookupProperty(helpers,"yuan").call(alias2,lookupProperty(lookupProperty(depth0,"budget"),"heldAmount"),{"name":"yuan","hash":{},"data":data,"loc":{"start":{"line":45,"column":278},"end":{"line":45,"column":304}}}))
    + " are held until rectification.</p>\n";
},"27":function(container,depth0,helpers,partials,data) {
    return "<p>The outcomes will bear on the budget of "
    + container.escapeExpression(container.lambda(container.strict(depth0, "applyToYear", {"start":{"line":47,"column":45},"end":{"line":47,"column":56}} ), depth0))
    + "; nothing had been decided on that day.</p>\n";
},"28":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<h2>"
    + alias3(alias2(alias1(depth0, "heading", {"start":{"line":51,"column":6},"end":{"line":51,"column":13}} ), depth0))
    + "</h2>\n<p>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":52,"column":5},"end":{"line":52,"column":9}} ), depth0))
    + "</p>\n";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return alias2(lookupProperty(helpers,"plural").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"planned"),"evaluation has","evaluations have",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":55,"column":23},"end":{"line":55,"column":82}}}))
    + " been set for "
    + alias2(container.lambda(container.strict(lookupProperty(depth0,"next"), "year", {"start":{"line":55,"column":98},"end":{"line":55,"column":107}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"plannedNames"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":55,"column":109},"end":{"line":55,"column":245}}})) != null ? stack1 : "")
    + ".";
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ": "
    + container.escapeExpression(lookupProperty(helpers,"list").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"plannedNames"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":55,"column":136},"end":{"line":55,"column":162}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"planned"),lookupProperty(helpers,"size").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"plannedNames"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":55,"column":185},"end":{"line":55,"column":209}}}),{"name":"is","hash":{},"data":data,"loc":{"start":{"line":55,"column":168},"end":{"line":55,"column":210}}}),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.program(32, data, 0),"data":data,"loc":{"start":{"line":55,"column":162},"end":{"line":55,"column":238}}})) != null ? stack1 : "");
},"31":function(container,depth0,helpers,partials,data) {
    return "";
},"32":function(container,depth0,helpers,partials,data) {
    return " and others";
},"33":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "What is evaluated in "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"next"), "year", {"start":{"line":55,"column":277},"end":{"line":55,"column":286}} ), depth0))
    + " has not been set yet.";
},"34":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + alias2(lookupProperty(helpers,"plural").call(alias1,lookupProperty(helpers,"size").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"followed"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":55,"column":348},"end":{"line":55,"column":368}}}),"object","objects",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":55,"column":339},"end":{"line":55,"column":389}}}))
    + " of the lowest grade, or without results shown, will be looked at again: "
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"followed"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":55,"column":462},"end":{"line":55,"column":484}}}))
    + ".";
},"35":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2>Rectification goes on</h2>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"open"),{"name":"if","hash":{},"fn":container.program(36, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":3},"end":{"line":58,"column":181}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"lookBack"),{"name":"if","hash":{},"fn":container.program(38, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":181},"end":{"line":58,"column":307}}})) != null ? stack1 : "")
    + "Rectification bears on the budget.</p>\n";
},"36":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"plural").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"open"),"finding","findings",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":58,"column":20},"end":{"line":58,"column":61}}}))
    + " still to be put right will be followed one by one"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"overdue"),{"name":"if","hash":{},"fn":container.program(37, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":111},"end":{"line":58,"column":172}}})) != null ? stack1 : "")
    + ". ";
},"37":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ", "
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"next"), "overdue", {"start":{"line":58,"column":135},"end":{"line":58,"column":147}} ), depth0))
    + " of them overdue";
},"38":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "The fixes of "
    + container.escapeExpression(lookupProperty(helpers,"plural").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"next"),"lookBack"),"closed finding","closed findings",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":58,"column":215},"end":{"line":58,"column":274}}}))
    + " will be looked at again. ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>Report on the Performance Evaluations of "
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":3,"column":50},"end":{"line":3,"column":64}} ), depth0))
    + "</title>\n<to>To: "
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":27}}}))
    + "</to>\n<p>This is the report on the key performance evaluations of "
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":5,"column":62},"end":{"line":5,"column":76}} ), depth0))
    + ", counted on "
    + alias3(lookupProperty(helpers,"day").call(alias4,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":91},"end":{"line":5,"column":108}}}))
    + ".</p>\n<h1>What was evaluated</h1>\n<p>In "
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":7,"column":8},"end":{"line":7,"column":22}} ), depth0))
    + " the use of the "
    + alias3(alias2(alias1(depth0, "fundYear", {"start":{"line":7,"column":42},"end":{"line":7,"column":50}} ), depth0))
    + " funds of "
    + alias3(lookupProperty(helpers,"plural").call(alias4,lookupProperty(helpers,"size").call(alias4,lookupProperty(depth0,"objects"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":7,"column":71},"end":{"line":7,"column":85}}}),"object","objects",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":7,"column":62},"end":{"line":7,"column":106}}}))
    + " was evaluated"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"fundsEvaluated"),{"name":"if","hash":{"includeZero":true},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":120},"end":{"line":7,"column":213}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"policyAreas"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":213},"end":{"line":7,"column":272}}})) != null ? stack1 : "")
    + ".</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"methods"),{"name":"if","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":117}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"evidenceMeans"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":137}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"stages"),{"name":"if","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":10,"column":258}}})) != null ? stack1 : "")
    + "\n<p>The full score is 100. Grades: "
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"gradeScale"),"bands"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":34},"end":{"line":11,"column":184}}})) != null ? stack1 : "")
    + ".</p>\n<h1>Outcomes</h1>\n<p>Of "
    + alias3(lookupProperty(helpers,"plural").call(alias4,lookupProperty(helpers,"size").call(alias4,lookupProperty(depth0,"objects"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":13,"column":15},"end":{"line":13,"column":29}}}),"object","objects",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":13,"column":6},"end":{"line":13,"column":50}}}))
    + ", "
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"gradeScale"),"bands"),{"name":"each","hash":{},"fn":container.program(13, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":52},"end":{"line":13,"column":165}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"count").call(alias4,lookupProperty(depth0,"objects"),"grade",null,{"name":"count","hash":{},"data":data,"loc":{"start":{"line":13,"column":171},"end":{"line":13,"column":199}}}),{"name":"if","hash":{},"fn":container.program(14, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":165},"end":{"line":13,"column":330}}})) != null ? stack1 : "")
    + ", as listed below.</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"any").call(alias4,lookupProperty(depth0,"objects"),"score",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":14,"column":6},"end":{"line":14,"column":27}}}),{"name":"if","hash":{},"fn":container.program(15, data, 0, blockParams, depths),"inverse":container.program(19, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "")
    + "<h1>Rectification</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(21, data, 0, blockParams, depths),"inverse":container.program(23, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":35,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"results"),{"name":"if","hash":{},"fn":container.program(24, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":42,"column":7}}})) != null ? stack1 : "")
    + "<h1>Use of the outcomes</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"budget"),{"name":"if","hash":{},"fn":container.program(26, data, 0, blockParams, depths),"inverse":container.program(27, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":48,"column":7}}})) != null ? stack1 : "")
    + "<h1>What comes next</h1>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"outlook"),{"name":"each","hash":{},"fn":container.program(28, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":53,"column":9}}})) != null ? stack1 : "")
    + "<h2>Evaluations of "
    + alias3(alias2(alias1(lookupProperty(depth0,"next"), "year", {"start":{"line":54,"column":21},"end":{"line":54,"column":30}} ), depth0))
    + "</h2>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"next"),"planned"),{"name":"if","hash":{},"fn":container.program(29, data, 0, blockParams, depths),"inverse":container.program(33, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":55,"column":3},"end":{"line":55,"column":317}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"next"),"followed"),{"name":"if","hash":{},"fn":container.program(34, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":55,"column":317},"end":{"line":55,"column":492}}})) != null ? stack1 : "")
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(35, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":59,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true,"useDepths":true},
  "letters/yearly-report.zh": {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "，涉及财政资金"
    + container.escapeExpression(lookupProperty(helpers,"yi").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"fundsEvaluated"),{"name":"yi","hash":{},"data":data,"loc":{"start":{"line":7,"column":117},"end":{"line":7,"column":138}}}))
    + "亿元";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "，涵盖"
    + container.escapeExpression(lookupProperty(helpers,"list").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"policyAreas"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":7,"column":169},"end":{"line":7,"column":189}}}))
    + "等领域";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>评价方法："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"methods"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":23},"end":{"line":8,"column":100}}})) != null ? stack1 : "")
    + "。</p>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"method",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":8,"column":40},"end":{"line":8,"column":62}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":62},"end":{"line":8,"column":91}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return "、";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>取证方式："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"evidenceMeans"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":29},"end":{"line":9,"column":119}}})) != null ? stack1 : "")
    + "。</p>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"evidenceMeans",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":9,"column":52},"end":{"line":9,"column":81}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":81},"end":{"line":9,"column":110}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>评价工作经过"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"stages"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":23},"end":{"line":10,"column":98}}})) != null ? stack1 : "")
    + "共"
    + container.escapeExpression(lookupProperty(helpers,"size").call(alias1,lookupProperty(depth0,"stages"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":10,"column":99},"end":{"line":10,"column":114}}}))
    + "个环节"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reviewRounds"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":117},"end":{"line":10,"column":172}}})) != null ? stack1 : "")
    + "。</p>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"stage",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":10,"column":39},"end":{"line":10,"column":60}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":60},"end":{"line":10,"column":89}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    return "，其中财政部门内部"
    + container.escapeExpression(container.lambda(container.strict(depth0, "reviewRounds", {"start":{"line":10,"column":148},"end":{"line":10,"column":160}} ), depth0))
    + "轮复核";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return alias3(alias2(alias1(depth0, "from", {"start":{"line":11,"column":49},"end":{"line":11,"column":53}} ), depth0))
    + "分（含）至"
    + alias3(alias2(alias1(depth0, "to", {"start":{"line":11,"column":62},"end":{"line":11,"column":64}} ), depth0))
    + "分"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"includesTo"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":67},"end":{"line":11,"column":95}}})) != null ? stack1 : "")
    + "为“"
    + alias3(alias2(alias1(depth0, "grade", {"start":{"line":11,"column":99},"end":{"line":11,"column":104}} ), depth0))
    + "”"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias4,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":107},"end":{"line":11,"column":136}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    return "（含）";
},"12":function(container,depth0,helpers,partials,data) {
    return "，";
},"13":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.escapeExpression, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "评价结果为“"
    + alias1(container.lambda(container.strict(depth0, "grade", {"start":{"line":13,"column":60},"end":{"line":13,"column":65}} ), depth0))
    + "”的"
    + alias1(lookupProperty(helpers,"count").call(alias2,lookupProperty(depths[1],"objects"),"grade",lookupProperty(depth0,"grade"),{"name":"count","hash":{},"data":data,"loc":{"start":{"line":13,"column":69},"end":{"line":13,"column":103}}}))
    + "个"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias2,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(12, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":104},"end":{"line":13,"column":133}}})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "；未定级的"
    + alias2(lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"objects"),"grade",null,{"name":"count","hash":{},"data":data,"loc":{"start":{"line":13,"column":183},"end":{"line":13,"column":213}}}))
    + "个，其中现有材料不足以证明绩效的"
    + alias2(lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"objects"),"notDemonstrated",true,{"name":"count","hash":{},"data":data,"loc":{"start":{"line":13,"column":229},"end":{"line":13,"column":269}}}))
    + "个";
},"15":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"9\" align=\"center\">序号</column><column width=\"61\" align=\"left\">项目名称</column><column width=\"14\" align=\"right\">评价得分</column><column width=\"16\" align=\"center\">评价结果</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"objects"),{"name":"each","hash":{},"fn":container.program(16, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":201}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"16":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":17,"column":28},"end":{"line":17,"column":42}}}))
    + "</cell><cell>"
    + alias2(container.lambda(container.strict(depth0, "name", {"start":{"line":17,"column":57},"end":{"line":17,"column":61}} ), depth0))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"score").call(alias1,lookupProperty(depth0,"score"),{"name":"score","hash":{},"data":data,"loc":{"start":{"line":17,"column":76},"end":{"line":17,"column":91}}}))
    + "</cell><cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notDemonstrated"),{"name":"if","hash":{},"fn":container.program(17, data, 0, blockParams, depths),"inverse":container.program(18, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":17,"column":104},"end":{"line":17,"column":179}}})) != null ? stack1 : "")
    + "</cell></row>";
},"17":function(container,depth0,helpers,partials,data) {
    return "未能证明";
},"18":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"gradeWord").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"grade"),lookupProperty(depths[1],"gradeScale"),{"name":"gradeWord","hash":{},"data":data,"loc":{"start":{"line":17,"column":139},"end":{"line":17,"column":172}}}));
},"19":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"10\" align=\"center\">序号</column><column width=\"72\" align=\"left\">项目名称</column><column width=\"18\" align=\"center\">评价结果</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"objects"),{"name":"each","hash":{},"fn":container.program(20, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":173}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"20":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":22,"column":28},"end":{"line":22,"column":42}}}))
    + "</cell><cell>"
    + alias2(container.lambda(container.strict(depth0, "name", {"start":{"line":22,"column":57},"end":{"line":22,"column":61}} ), depth0))
    + "</cell><cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"notDemonstrated"),{"name":"if","hash":{},"fn":container.program(17, data, 0, blockParams, depths),"inverse":container.program(18, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":22,"column":76},"end":{"line":22,"column":151}}})) != null ? stack1 : "")
    + "</cell></row>";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>评价共发现问题"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"raised",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":10},"end":{"line":27,"column":35}}}))
    + "个，已验收销号"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"closed",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":42},"end":{"line":27,"column":67}}}))
    + "个，销号率"
    + alias2(lookupProperty(helpers,"share").call(alias1,lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"closed",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":80},"end":{"line":27,"column":103}}}),lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"raised",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":104},"end":{"line":27,"column":127}}}),{"name":"share","hash":{},"data":data,"loc":{"start":{"line":27,"column":72},"end":{"line":27,"column":129}}}))
    + "；逾期未完成"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"overdue",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":27,"column":135},"end":{"line":27,"column":161}}}))
    + "个。</p>\n<table>\n<column width=\"40\" align=\"left\">问题类别</column><column width=\"15\" align=\"right\">发现（个）</column><column width=\"15\" align=\"right\">销号（个）</column><column width=\"15\" align=\"right\">逾期（个）</column><column width=\"15\" align=\"right\">销号率</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":30,"column":169}}})) != null ? stack1 : "")
    + "\n<total><cell>合计</cell><cell>"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"raised",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":28},"end":{"line":31,"column":53}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"closed",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":66},"end":{"line":31,"column":91}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"overdue",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":104},"end":{"line":31,"column":130}}}))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"share").call(alias1,lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"closed",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":151},"end":{"line":31,"column":174}}}),lookupProperty(helpers,"sum").call(alias1,lookupProperty(depth0,"findings"),"raised",{"name":"sum","hash":{},"data":data,"loc":{"start":{"line":31,"column":175},"end":{"line":31,"column":198}}}),{"name":"share","hash":{},"data":data,"loc":{"start":{"line":31,"column":143},"end":{"line":31,"column":200}}}))
    + "</cell></total>\n</table>\n";
},"22":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias3(alias2(alias1(depth0, "category", {"start":{"line":30,"column":31},"end":{"line":30,"column":39}} ), depth0))
    + "</cell><cell>"
    + alias3(alias2(alias1(depth0, "raised", {"start":{"line":30,"column":56},"end":{"line":30,"column":62}} ), depth0))
    + "</cell><cell>"
    + alias3(alias2(alias1(depth0, "closed", {"start":{"line":30,"column":79},"end":{"line":30,"column":85}} ), depth0))
    + "</cell><cell>"
    + alias3(alias2(alias1(depth0, "overdue", {"start":{"line":30,"column":102},"end":{"line":30,"column":109}} ), depth0))
    + "</cell><cell>"
    + alias3(lookupProperty(helpers,"share").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"closed"),lookupProperty(depth0,"raised"),{"name":"share","hash":{},"data":data,"loc":{"start":{"line":30,"column":124},"end":{"line":30,"column":147}}}))
    + "</cell></row>";
},"23":function(container,depth0,helpers,partials,data) {
    return "<p>评价未发现需要整改的问题。</p>\n";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>整改取得的成效：</p>\n<table>\n<column width=\"50\" align=\"left\">成效类别</column><column width=\"20\" align=\"right\">数量（项）</column><column width=\"30\" align=\"right\">金额（万元）</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"results"),{"name":"each","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":40,"column":126}}})) != null ? stack1 : "")
    + "\n</table>\n";
},"25":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row><cell>"
    + alias2(lookupProperty(helpers,"word").call(alias1,"result",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":40,"column":28},"end":{"line":40,"column":50}}}))
    + "</cell><cell>"
    + alias2(container.lambda(container.strict(depth0, "count", {"start":{"line":40,"column":65},"end":{"line":40,"column":75}} ), depth0))
    + "</cell><cell>"
    + alias2(lookupProperty(helpers,"wan").call(alias1,lookupProperty(depth0,"amount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":40,"column":90},"end":{"line":40,"column":104}}}))
    + "</cell></row>";
},"26":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>评价结果应用于"
    + alias3(alias2(alias1(depth0, "applyToYear", {"start":{"line":45,"column":12},"end":{"line":45,"column":23}} ), depth0))
    + "年预算安排，已作出决定"
    + alias3(alias2(alias1(lookupProperty(depth0,"budget"), "decided", {"start":{"line":45,"column":38},"end":{"line":45,"column":52}} ), depth0))
    + "项：核减"
    + alias3(alias2(alias1(lookupProperty(depth0,"budget"), "cut", {"start":{"line":45,"column":60},"end":{"line":45,"column":70}} ), depth0))
    + "项，核减金额"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(lookupProperty(depth0,"budget"),"cutAmount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":45,"column":78},"end":{"line":45,"column":102}}}))
    + "万元；增加"
    + alias3(alias2(alias1(lookupProperty(depth0,"budget"), "raised", {"start":{"line":45,"column":109},"end":{"line":45,"column":122}} ), depth0))
    + "项，增加金额"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(lookupProperty(depth0,"budget"),"raisedAmount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":45,"column":130},"end":{"line":45,"column":157}}}))
    + "万元。待整改完成后安排的暂缓资金"
    + alias3(lookupProperty(helpers,"wan").call(alias4,lookupProperty(lookupProperty(depth0,"budget"),"heldAmount"),{"name":"wan","hash":{},"data":data,"loc":{"start":{"line":45,"column":173},"end":{"line":45,"column":198}}}))
    + "万元。</p>\n";
},"27":function(container,depth0,helpers,partials,data) {
    return "<p>评价结果将应用于"
    + container.escapeExpression(container.lambda(container.strict(depth0, "applyToYear", {"start":{"line":47,"column":13},"end":{"line":47,"column":24}} ), depth0))
    + "年预算安排，截至统计日尚未作出决定。</p>\n";
},"28":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<h2>"
    + alias3(alias2(alias1(depth0, "heading", {"start":{"line":51,"column":6},"end":{"line":51,"column":13}} ), depth0))
    + "</h2>\n<p>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":52,"column":5},"end":{"line":52,"column":9}} ), depth0))
    + "</p>\n";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return alias3(alias2(alias1(lookupProperty(depth0,"next"), "year", {"start":{"line":55,"column":25},"end":{"line":55,"column":34}} ), depth0))
    + "年已确定评价对象"
    + alias3(alias2(alias1(lookupProperty(depth0,"next"), "planned", {"start":{"line":55,"column":46},"end":{"line":55,"column":58}} ), depth0))
    + "个"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"next"),"plannedNames"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":55,"column":61},"end":{"line":55,"column":188}}})) != null ? stack1 : "")
    + "。";
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "，包括"
    + container.escapeExpression(lookupProperty(helpers,"list").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"plannedNames"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":55,"column":89},"end":{"line":55,"column":115}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"planned"),lookupProperty(helpers,"size").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"plannedNames"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":55,"column":138},"end":{"line":55,"column":162}}}),{"name":"is","hash":{},"data":data,"loc":{"start":{"line":55,"column":121},"end":{"line":55,"column":163}}}),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.program(32, data, 0),"data":data,"loc":{"start":{"line":55,"column":115},"end":{"line":55,"column":181}}})) != null ? stack1 : "");
},"31":function(container,depth0,helpers,partials,data) {
    return "";
},"32":function(container,depth0,helpers,partials,data) {
    return "等";
},"33":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"next"), "year", {"start":{"line":55,"column":199},"end":{"line":55,"column":208}} ), depth0))
    + "年的评价对象将按规定的程序研究确定。";
},"34":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "本年评价结果为最低等级或者未能证明绩效的评价对象"
    + alias2(lookupProperty(helpers,"size").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"followed"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":55,"column":280},"end":{"line":55,"column":302}}}))
    + "个（"
    + alias2(lookupProperty(helpers,"list").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"followed"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":55,"column":304},"end":{"line":55,"column":326}}}))
    + "），列入跟踪评价。";
},"35":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2>持续督促问题整改</h2>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"open"),{"name":"if","hash":{},"fn":container.program(36, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":3},"end":{"line":58,"column":110}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(lookupProperty(depth0,"next"),"lookBack"),{"name":"if","hash":{},"fn":container.program(38, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":110},"end":{"line":58,"column":178}}})) != null ? stack1 : "")
    + "整改情况与预算安排挂钩。</p>\n";
},"36":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "对尚未办结的"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"next"), "open", {"start":{"line":58,"column":28},"end":{"line":58,"column":37}} ), depth0))
    + "个问题逐项跟踪督办"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(lookupProperty(depth0,"next"),"overdue"),{"name":"if","hash":{},"fn":container.program(37, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":48},"end":{"line":58,"column":102}}})) != null ? stack1 : "")
    + "；";
},"37":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "，其中逾期的"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"next"), "overdue", {"start":{"line":58,"column":76},"end":{"line":58,"column":88}} ), depth0))
    + "个限期办结";
},"38":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "对已整改销号的"
    + container.escapeExpression(container.lambda(container.strict(lookupProperty(depth0,"next"), "lookBack", {"start":{"line":58,"column":140},"end":{"line":58,"column":153}} ), depth0))
    + "个问题开展“回头看”，防止反弹；";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<letter>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"head"),depth0,{"name":"head","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "<title>关于"
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":3,"column":11},"end":{"line":3,"column":25}} ), depth0))
    + "年财政重点绩效评价工作的报告</title>\n<to>"
    + alias3(lookupProperty(helpers,"list").call(alias4,lookupProperty(depth0,"recipients"),{"name":"list","hash":{},"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":4,"column":23}}}))
    + "：</to>\n<p>现将"
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":5,"column":7},"end":{"line":5,"column":21}} ), depth0))
    + "年财政重点绩效评价工作情况报告如下（统计截至"
    + alias3(lookupProperty(helpers,"day").call(alias4,lookupProperty(depth0,"countedOn"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":5,"column":45},"end":{"line":5,"column":62}}}))
    + "）：</p>\n<h1>评价工作开展情况</h1>\n<p>"
    + alias3(alias2(alias1(depth0, "evaluationYear", {"start":{"line":7,"column":5},"end":{"line":7,"column":19}} ), depth0))
    + "年共对"
    + alias3(lookupProperty(helpers,"size").call(alias4,lookupProperty(depth0,"objects"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":7,"column":24},"end":{"line":7,"column":40}}}))
    + "个评价对象"
    + alias3(alias2(alias1(depth0, "fundYear", {"start":{"line":7,"column":47},"end":{"line":7,"column":55}} ), depth0))
    + "年度资金使用情况实施绩效评价"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"fundsEvaluated"),{"name":"if","hash":{"includeZero":true},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":71},"end":{"line":7,"column":147}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"policyAreas"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":147},"end":{"line":7,"column":199}}})) != null ? stack1 : "")
    + "。</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"methods"),{"name":"if","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":112}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"evidenceMeans"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":131}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"stages"),{"name":"if","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":10,"column":184}}})) != null ? stack1 : "")
    + "\n<p>评价总分为100分，按得分划分等级："
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"gradeScale"),"bands"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":21},"end":{"line":11,"column":145}}})) != null ? stack1 : "")
    + "。</p>\n<h1>评价结果</h1>\n<p>"
    + alias3(lookupProperty(helpers,"size").call(alias4,lookupProperty(depth0,"objects"),{"name":"size","hash":{},"data":data,"loc":{"start":{"line":13,"column":3},"end":{"line":13,"column":19}}}))
    + "个评价对象中，"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(lookupProperty(depth0,"gradeScale"),"bands"),{"name":"each","hash":{},"fn":container.program(13, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":26},"end":{"line":13,"column":142}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"count").call(alias4,lookupProperty(depth0,"objects"),"grade",null,{"name":"count","hash":{},"data":data,"loc":{"start":{"line":13,"column":148},"end":{"line":13,"column":176}}}),{"name":"if","hash":{},"fn":container.program(14, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":142},"end":{"line":13,"column":277}}})) != null ? stack1 : "")
    + "。具体见下表。</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(helpers,"any").call(alias4,lookupProperty(depth0,"objects"),"score",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":14,"column":6},"end":{"line":14,"column":27}}}),{"name":"if","hash":{},"fn":container.program(15, data, 0, blockParams, depths),"inverse":container.program(19, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "")
    + "<h1>问题整改情况</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(21, data, 0, blockParams, depths),"inverse":container.program(23, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":35,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"results"),{"name":"if","hash":{},"fn":container.program(24, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":42,"column":7}}})) != null ? stack1 : "")
    + "<h1>评价结果应用情况</h1>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"budget"),{"name":"if","hash":{},"fn":container.program(26, data, 0, blockParams, depths),"inverse":container.program(27, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":48,"column":7}}})) != null ? stack1 : "")
    + "<h1>下一步工作</h1>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"outlook"),{"name":"each","hash":{},"fn":container.program(28, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":53,"column":9}}})) != null ? stack1 : "")
    + "<h2>安排"
    + alias3(alias2(alias1(lookupProperty(depth0,"next"), "year", {"start":{"line":54,"column":8},"end":{"line":54,"column":17}} ), depth0))
    + "年绩效评价</h2>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"next"),"planned"),{"name":"if","hash":{},"fn":container.program(29, data, 0, blockParams, depths),"inverse":container.program(33, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":55,"column":3},"end":{"line":55,"column":235}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(lookupProperty(depth0,"next"),"followed"),{"name":"if","hash":{},"fn":container.program(34, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":55,"column":235},"end":{"line":55,"column":342}}})) != null ? stack1 : "")
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"findings"),{"name":"if","hash":{},"fn":container.program(35, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":56,"column":0},"end":{"line":59,"column":7}}})) != null ? stack1 : "")
    + "<p>特此报告。</p>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"foot"),depth0,{"name":"foot","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</letter>\n";
},"usePartial":true,"useData":true,"useDepths":true},
  "messages/digest.en": {"0":function(container,depth0,helpers,partials,data) {
    return "[Sample] ";
},"1":function(container,depth0,helpers,partials,data) {
    return "Rectification";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"about"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":90},"end":{"line":2,"column":116}}}),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":2,"column":80},"end":{"line":2,"column":215}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "Policy changes";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"about"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":142},"end":{"line":2,"column":164}}}),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":2,"column":132},"end":{"line":2,"column":215}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    return "Look-backs";
},"6":function(container,depth0,helpers,partials,data) {
    return "Rectification and other matters";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Overdue ("
    + container.escapeExpression(container.lambda(container.strict(depth0, "overdueInAll", {"start":{"line":5,"column":14},"end":{"line":5,"column":26}} ), depth0))
    + "):</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"overdue"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<item>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":7,"column":6},"end":{"line":7,"column":20}}}))
    + ". ["
    + alias2(lookupProperty(helpers,"word").call(alias1,"ladderStep",lookupProperty(depth0,"step"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":23},"end":{"line":7,"column":49}}}))
    + "] "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unit"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":51},"end":{"line":7,"column":80}}})) != null ? stack1 : "")
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":7,"column":82},"end":{"line":7,"column":92}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":7,"column":100},"end":{"line":7,"column":127}}}),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":7,"column":94},"end":{"line":7,"column":199}}})) != null ? stack1 : "")
    + ": "
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":7,"column":203},"end":{"line":7,"column":214}} ), depth0))
    + " (due "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":7,"column":222},"end":{"line":7,"column":237}}}))
    + ", overdue by "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysOverdue"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":7,"column":250},"end":{"line":7,"column":372}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":372},"end":{"line":7,"column":399}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"letterNumber"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":399},"end":{"line":7,"column":448}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"standsFor"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":448},"end":{"line":7,"column":600}}})) != null ? stack1 : "")
    + ")"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":601},"end":{"line":7,"column":747}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":747},"end":{"line":7,"column":775}}})) != null ? stack1 : "")
    + "</item>\n";
},"9":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "unit", {"start":{"line":7,"column":65},"end":{"line":7,"column":69}} ), depth0))
    + ", ";
},"10":function(container,depth0,helpers,partials,data) {
    return " (policy change)";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":7,"column":155},"end":{"line":7,"column":178}}}),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":145},"end":{"line":7,"column":192}}})) != null ? stack1 : "");
},"12":function(container,depth0,helpers,partials,data) {
    return " (look-back)";
},"13":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"plural").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"workingDaysOverdue"),"working day","working days",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":7,"column":276},"end":{"line":7,"column":334}}}));
},"14":function(container,depth0,helpers,partials,data) {
    return "less than a working day";
},"15":function(container,depth0,helpers,partials,data) {
    return "*";
},"16":function(container,depth0,helpers,partials,data) {
    return ", see "
    + container.escapeExpression(container.lambda(container.strict(depth0, "letterNumber", {"start":{"line":7,"column":427},"end":{"line":7,"column":439}} ), depth0));
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "; also stands for what was not sent before: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"standsFor"),{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":509},"end":{"line":7,"column":593}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"ladderStep",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":528},"end":{"line":7,"column":554}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":554},"end":{"line":7,"column":584}}})) != null ? stack1 : "");
},"19":function(container,depth0,helpers,partials,data) {
    return ", ";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":7,"column":627},"end":{"line":7,"column":648}}}),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":7,"column":621},"end":{"line":7,"column":723}}})) != null ? stack1 : "")
    + ": "
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":7,"column":727},"end":{"line":7,"column":738}} ), depth0));
},"21":function(container,depth0,helpers,partials,data) {
    return "Required";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":7,"column":668},"end":{"line":7,"column":691}}}),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.program(24, data, 0),"data":data,"loc":{"start":{"line":7,"column":658},"end":{"line":7,"column":716}}})) != null ? stack1 : "");
},"23":function(container,depth0,helpers,partials,data) {
    return "To look at";
},"24":function(container,depth0,helpers,partials,data) {
    return "Basis";
},"25":function(container,depth0,helpers,partials,data) {
    return " "
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":7,"column":762},"end":{"line":7,"column":766}} ), depth0));
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Due soon ("
    + container.escapeExpression(container.lambda(container.strict(depth0, "dueSoonInAll", {"start":{"line":11,"column":15},"end":{"line":11,"column":27}} ), depth0))
    + "):</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueSoon"),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "");
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<item>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":13,"column":6},"end":{"line":13,"column":20}}}))
    + ". "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unit"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":22},"end":{"line":13,"column":51}}})) != null ? stack1 : "")
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":13,"column":53},"end":{"line":13,"column":63}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":13,"column":71},"end":{"line":13,"column":98}}}),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":13,"column":65},"end":{"line":13,"column":170}}})) != null ? stack1 : "")
    + ": "
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":13,"column":174},"end":{"line":13,"column":185}} ), depth0))
    + " (due "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":13,"column":193},"end":{"line":13,"column":208}}}))
    + ", "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysLeft"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.program(29, data, 0),"data":data,"loc":{"start":{"line":13,"column":210},"end":{"line":13,"column":311}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":311},"end":{"line":13,"column":338}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"standsFor"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":338},"end":{"line":13,"column":490}}})) != null ? stack1 : "")
    + ")"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":491},"end":{"line":13,"column":637}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":637},"end":{"line":13,"column":665}}})) != null ? stack1 : "")
    + "</item>\n";
},"28":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "in "
    + container.escapeExpression(lookupProperty(helpers,"plural").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"workingDaysLeft"),"working day","working days",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":13,"column":236},"end":{"line":13,"column":291}}}));
},"29":function(container,depth0,helpers,partials,data) {
    return "today";
},"30":function(container,depth0,helpers,partials,data) {
    return "<p>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "unlisted", {"start":{"line":16,"column":21},"end":{"line":16,"column":29}} ), depth0))
    + " more are not listed.</p>";
},"31":function(container,depth0,helpers,partials,data) {
    return "<p>* The calendar of a year concerned has not been published; counted by weekends until it is.</p>";
},"32":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"dueSoon"),"provisional",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":17,"column":143},"end":{"line":17,"column":170}}}),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":133},"end":{"line":17,"column":270}}})) != null ? stack1 : "");
},"33":function(container,depth0,helpers,partials,data) {
    return "Everything: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":18,"column":29},"end":{"line":18,"column":33}} ), depth0));
},"34":function(container,depth0,helpers,partials,data) {
    return "Please sign in to see everything.";
},"35":function(container,depth0,helpers,partials,data) {
    return "<p>Sample: parts of this message were made up for demonstration and prove nothing.</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<message>\n<subject>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":39}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"about"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":45},"end":{"line":2,"column":65}}}),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":2,"column":39},"end":{"line":2,"column":222}}})) != null ? stack1 : "")
    + " on "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":2,"column":226},"end":{"line":2,"column":236}}}))
    + ": "
    + alias2(alias4(alias3(depth0, "overdueInAll", {"start":{"line":2,"column":240},"end":{"line":2,"column":252}} ), depth0))
    + " overdue, "
    + alias2(alias4(alias3(depth0, "dueSoonInAll", {"start":{"line":2,"column":266},"end":{"line":2,"column":278}} ), depth0))
    + " due soon</subject>\n<p>To: "
    + alias2(alias4(alias3(depth0, "addressee", {"start":{"line":3,"column":9},"end":{"line":3,"column":18}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"overdue"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dueSoon"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unlisted"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":16,"column":63}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"overdue"),"provisional",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":17,"column":6},"end":{"line":17,"column":33}}}),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.program(32, data, 0),"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":277}}})) != null ? stack1 : "")
    + "\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.program(34, data, 0),"data":data,"loc":{"start":{"line":18,"column":3},"end":{"line":18,"column":83}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + alias2(alias4(alias3(depth0, "issuer", {"start":{"line":19,"column":5},"end":{"line":19,"column":11}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(35, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":20,"column":107}}})) != null ? stack1 : "")
    + "\n</message>\n";
},"useData":true},
  "messages/digest.zh": {"0":function(container,depth0,helpers,partials,data) {
    return "【示例】";
},"1":function(container,depth0,helpers,partials,data) {
    return "整改";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"about"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":75},"end":{"line":2,"column":101}}}),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":2,"column":65},"end":{"line":2,"column":157}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "政策调整";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"about"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":117},"end":{"line":2,"column":139}}}),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(6, data, 0),"data":data,"loc":{"start":{"line":2,"column":107},"end":{"line":2,"column":157}}})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    return "回头看";
},"6":function(container,depth0,helpers,partials,data) {
    return "整改等事项";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>已逾期（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "overdueInAll", {"start":{"line":5,"column":9},"end":{"line":5,"column":21}} ), depth0))
    + "项）：</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"overdue"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<item>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":7,"column":6},"end":{"line":7,"column":20}}}))
    + ". 【"
    + alias2(lookupProperty(helpers,"word").call(alias1,"ladderStep",lookupProperty(depth0,"step"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":23},"end":{"line":7,"column":49}}}))
    + "】"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unit"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":50},"end":{"line":7,"column":78}}})) != null ? stack1 : "")
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":7,"column":80},"end":{"line":7,"column":90}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":7,"column":98},"end":{"line":7,"column":125}}}),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":7,"column":92},"end":{"line":7,"column":180}}})) != null ? stack1 : "")
    + "："
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":7,"column":183},"end":{"line":7,"column":194}} ), depth0))
    + "（期限"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":7,"column":199},"end":{"line":7,"column":214}}}))
    + "，逾期"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysOverdue"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":7,"column":217},"end":{"line":7,"column":291}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":291},"end":{"line":7,"column":318}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"letterNumber"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":318},"end":{"line":7,"column":363}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"standsFor"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":363},"end":{"line":7,"column":481}}})) != null ? stack1 : "")
    + "）"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":482},"end":{"line":7,"column":609}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":609},"end":{"line":7,"column":637}}})) != null ? stack1 : "")
    + "</item>\n";
},"9":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "unit", {"start":{"line":7,"column":64},"end":{"line":7,"column":68}} ), depth0))
    + "，";
},"10":function(container,depth0,helpers,partials,data) {
    return "（政策调整）";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":7,"column":143},"end":{"line":7,"column":166}}}),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":133},"end":{"line":7,"column":173}}})) != null ? stack1 : "");
},"12":function(container,depth0,helpers,partials,data) {
    return "（回头看）";
},"13":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "workingDaysOverdue", {"start":{"line":7,"column":245},"end":{"line":7,"column":263}} ), depth0))
    + "个工作日";
},"14":function(container,depth0,helpers,partials,data) {
    return "不足1个工作日";
},"15":function(container,depth0,helpers,partials,data) {
    return "*";
},"16":function(container,depth0,helpers,partials,data) {
    return "，见"
    + container.escapeExpression(container.lambda(container.strict(depth0, "letterNumber", {"start":{"line":7,"column":342},"end":{"line":7,"column":354}} ), depth0));
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "，同时代替此前未发出的"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"standsFor"),{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":391},"end":{"line":7,"column":474}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"ladderStep",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":410},"end":{"line":7,"column":436}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":436},"end":{"line":7,"column":465}}})) != null ? stack1 : "");
},"19":function(container,depth0,helpers,partials,data) {
    return "、";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":7,"column":507},"end":{"line":7,"column":528}}}),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":7,"column":501},"end":{"line":7,"column":586}}})) != null ? stack1 : "")
    + "："
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":7,"column":589},"end":{"line":7,"column":600}} ), depth0));
},"21":function(container,depth0,helpers,partials,data) {
    return "要求";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":7,"column":542},"end":{"line":7,"column":565}}}),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.program(24, data, 0),"data":data,"loc":{"start":{"line":7,"column":532},"end":{"line":7,"column":579}}})) != null ? stack1 : "");
},"23":function(container,depth0,helpers,partials,data) {
    return "查看";
},"24":function(container,depth0,helpers,partials,data) {
    return "依据";
},"25":function(container,depth0,helpers,partials,data) {
    return " "
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":7,"column":624},"end":{"line":7,"column":628}} ), depth0));
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>即将到期（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "dueSoonInAll", {"start":{"line":11,"column":10},"end":{"line":11,"column":22}} ), depth0))
    + "项）：</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueSoon"),{"name":"each","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "");
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<item>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":13,"column":6},"end":{"line":13,"column":20}}}))
    + ". "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unit"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":22},"end":{"line":13,"column":50}}})) != null ? stack1 : "")
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":13,"column":52},"end":{"line":13,"column":62}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":13,"column":70},"end":{"line":13,"column":97}}}),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":13,"column":64},"end":{"line":13,"column":152}}})) != null ? stack1 : "")
    + "："
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":13,"column":155},"end":{"line":13,"column":166}} ), depth0))
    + "（期限"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":13,"column":171},"end":{"line":13,"column":186}}}))
    + "，"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysLeft"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.program(29, data, 0),"data":data,"loc":{"start":{"line":13,"column":187},"end":{"line":13,"column":254}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":254},"end":{"line":13,"column":281}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"standsFor"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":281},"end":{"line":13,"column":399}}})) != null ? stack1 : "")
    + "）"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":400},"end":{"line":13,"column":527}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":527},"end":{"line":13,"column":555}}})) != null ? stack1 : "")
    + "</item>\n";
},"28":function(container,depth0,helpers,partials,data) {
    return "还有"
    + container.escapeExpression(container.lambda(container.strict(depth0, "workingDaysLeft", {"start":{"line":13,"column":214},"end":{"line":13,"column":229}} ), depth0))
    + "个工作日";
},"29":function(container,depth0,helpers,partials,data) {
    return "今天到期";
},"30":function(container,depth0,helpers,partials,data) {
    return "<p>另有"
    + container.escapeExpression(container.lambda(container.strict(depth0, "unlisted", {"start":{"line":16,"column":23},"end":{"line":16,"column":31}} ), depth0))
    + "项未列出。</p>";
},"31":function(container,depth0,helpers,partials,data) {
    return "<p>* 所涉年份的放假安排尚未公布，工作日暂按周末推算。</p>";
},"32":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"dueSoon"),"provisional",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":17,"column":78},"end":{"line":17,"column":105}}}),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":68},"end":{"line":17,"column":140}}})) != null ? stack1 : "");
},"33":function(container,depth0,helpers,partials,data) {
    return "全部事项："
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":18,"column":22},"end":{"line":18,"column":26}} ), depth0));
},"34":function(container,depth0,helpers,partials,data) {
    return "全部事项请登录系统查看。";
},"35":function(container,depth0,helpers,partials,data) {
    return "<p>示例：本消息部分内容为演示而编写，不作为任何依据。</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<message>\n<subject>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":34}}})) != null ? stack1 : "")
    + "【"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"about"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":41},"end":{"line":2,"column":61}}}),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":2,"column":35},"end":{"line":2,"column":164}}})) != null ? stack1 : "")
    + "提醒】"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":2,"column":167},"end":{"line":2,"column":177}}}))
    + "：逾期"
    + alias2(alias4(alias3(depth0, "overdueInAll", {"start":{"line":2,"column":182},"end":{"line":2,"column":194}} ), depth0))
    + "项，即将到期"
    + alias2(alias4(alias3(depth0, "dueSoonInAll", {"start":{"line":2,"column":204},"end":{"line":2,"column":216}} ), depth0))
    + "项</subject>\n<p>"
    + alias2(alias4(alias3(depth0, "addressee", {"start":{"line":3,"column":5},"end":{"line":3,"column":14}} ), depth0))
    + "：</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"overdue"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dueSoon"),{"name":"if","hash":{},"fn":container.program(26, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unlisted"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":16,"column":49}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"overdue"),"provisional",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":17,"column":6},"end":{"line":17,"column":33}}}),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.program(32, data, 0),"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":147}}})) != null ? stack1 : "")
    + "\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.program(34, data, 0),"data":data,"loc":{"start":{"line":18,"column":3},"end":{"line":18,"column":55}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + alias2(alias4(alias3(depth0, "issuer", {"start":{"line":19,"column":5},"end":{"line":19,"column":11}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(35, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":20,"column":53}}})) != null ? stack1 : "")
    + "\n</message>\n";
},"useData":true},
  "messages/letter.en": {"0":function(container,depth0,helpers,partials,data) {
    return "[Sample] ";
},"1":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":2,"column":55},"end":{"line":2,"column":61}} ), depth0))
    + ": ";
},"2":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":2,"column":120},"end":{"line":2,"column":130}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "addressee", {"start":{"line":2,"column":142},"end":{"line":2,"column":151}} ), depth0));
},"4":function(container,depth0,helpers,partials,data) {
    return " ("
    + container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":4,"column":96},"end":{"line":4,"column":102}} ), depth0))
    + ")";
},"5":function(container,depth0,helpers,partials,data) {
    return ", on “"
    + container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":4,"column":138},"end":{"line":4,"column":148}} ), depth0))
    + "”";
},"6":function(container,depth0,helpers,partials,data) {
    return "Read it at: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":5,"column":29},"end":{"line":5,"column":33}} ), depth0));
},"7":function(container,depth0,helpers,partials,data) {
    return "Please sign in to read it.";
},"8":function(container,depth0,helpers,partials,data) {
    return "<p>Sample: parts of this message were made up for demonstration and prove nothing.</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<message>\n<subject>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":39}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"number"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":39},"end":{"line":2,"column":72}}})) != null ? stack1 : "")
    + alias2(lookupProperty(helpers,"word").call(alias1,"letterKind",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":2,"column":72},"end":{"line":2,"column":98}}}))
    + ", "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"objectName"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":2,"column":100},"end":{"line":2,"column":160}}})) != null ? stack1 : "")
    + "</subject>\n<p>To: "
    + alias2(alias4(alias3(depth0, "addressee", {"start":{"line":3,"column":9},"end":{"line":3,"column":18}} ), depth0))
    + "</p>\n<p>On "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":4,"column":6},"end":{"line":4,"column":16}}}))
    + " "
    + alias2(alias4(alias3(depth0, "issuer", {"start":{"line":4,"column":19},"end":{"line":4,"column":25}} ), depth0))
    + " issued a letter to you: "
    + alias2(lookupProperty(helpers,"word").call(alias1,"letterKind",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":4,"column":52},"end":{"line":4,"column":78}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"number"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":78},"end":{"line":4,"column":112}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"objectName"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":112},"end":{"line":4,"column":158}}})) != null ? stack1 : "")
    + ". Please confirm that you have received it.</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":76}}})) != null ? stack1 : "")
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":107}}})) != null ? stack1 : "")
    + "\n</message>\n";
},"useData":true},
  "messages/letter.zh": {"0":function(container,depth0,helpers,partials,data) {
    return "【示例】";
},"1":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":2,"column":78},"end":{"line":2,"column":84}} ), depth0))
    + " ";
},"2":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":2,"column":114},"end":{"line":2,"column":124}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "addressee", {"start":{"line":2,"column":136},"end":{"line":2,"column":145}} ), depth0));
},"4":function(container,depth0,helpers,partials,data) {
    return "（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":4,"column":68},"end":{"line":4,"column":74}} ), depth0))
    + "）";
},"5":function(container,depth0,helpers,partials,data) {
    return "，事涉“"
    + container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":4,"column":108},"end":{"line":4,"column":118}} ), depth0))
    + "”";
},"6":function(container,depth0,helpers,partials,data) {
    return "查看："
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":5,"column":20},"end":{"line":5,"column":24}} ), depth0));
},"7":function(container,depth0,helpers,partials,data) {
    return "请登录系统查看。";
},"8":function(container,depth0,helpers,partials,data) {
    return "<p>示例：本消息部分内容为演示而编写，不作为任何依据。</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<message>\n<subject>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":34}}})) != null ? stack1 : "")
    + "【"
    + alias2(lookupProperty(helpers,"word").call(alias1,"letterKind",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":2,"column":35},"end":{"line":2,"column":61}}}))
    + "】"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"number"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":62},"end":{"line":2,"column":94}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"objectName"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":2,"column":94},"end":{"line":2,"column":154}}})) != null ? stack1 : "")
    + "</subject>\n<p>"
    + alias2(alias4(alias3(depth0, "addressee", {"start":{"line":3,"column":5},"end":{"line":3,"column":14}} ), depth0))
    + "：</p>\n<p>"
    + alias2(alias4(alias3(depth0, "issuer", {"start":{"line":4,"column":5},"end":{"line":4,"column":11}} ), depth0))
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":4,"column":13},"end":{"line":4,"column":23}}}))
    + "印发"
    + alias2(lookupProperty(helpers,"word").call(alias1,"letterKind",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":4,"column":25},"end":{"line":4,"column":51}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"number"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":51},"end":{"line":4,"column":84}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"objectName"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":84},"end":{"line":4,"column":128}}})) != null ? stack1 : "")
    + "，请查收并确认收到。</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":49}}})) != null ? stack1 : "")
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":53}}})) != null ? stack1 : "")
    + "\n</message>\n";
},"useData":true},
  "messages/notice.en": {"0":function(container,depth0,helpers,partials,data) {
    return "[Sample] ";
},"1":function(container,depth0,helpers,partials,data) {
    return "A finding on “"
    + container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":4,"column":48},"end":{"line":4,"column":58}} ), depth0))
    + "”";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":4,"column":71},"end":{"line":4,"column":94}}}),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":4,"column":61},"end":{"line":4,"column":191}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "The look-back at a closed finding on “"
    + container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":4,"column":136},"end":{"line":4,"column":146}} ), depth0))
    + "”";
},"4":function(container,depth0,helpers,partials,data) {
    return "The policy change “"
    + container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":4,"column":178},"end":{"line":4,"column":188}} ), depth0))
    + "”";
},"5":function(container,depth0,helpers,partials,data) {
    return " ("
    + container.escapeExpression(container.lambda(container.strict(depth0, "unit", {"start":{"line":4,"column":214},"end":{"line":4,"column":218}} ), depth0))
    + ")";
},"6":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "in "
    + container.escapeExpression(lookupProperty(helpers,"plural").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"workingDaysLeft"),"working day","working days",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":4,"column":285},"end":{"line":4,"column":340}}}));
},"7":function(container,depth0,helpers,partials,data) {
    return "which is today";
},"8":function(container,depth0,helpers,partials,data) {
    return "To change";
},"9":function(container,depth0,helpers,partials,data) {
    return "Finding";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":6,"column":28},"end":{"line":6,"column":49}}}),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.program(12, data, 0),"data":data,"loc":{"start":{"line":6,"column":22},"end":{"line":6,"column":124}}})) != null ? stack1 : "")
    + ": "
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":6,"column":128},"end":{"line":6,"column":139}} ), depth0))
    + "</p>";
},"11":function(container,depth0,helpers,partials,data) {
    return "Required";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":6,"column":69},"end":{"line":6,"column":92}}}),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":6,"column":59},"end":{"line":6,"column":117}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    return "To look at";
},"14":function(container,depth0,helpers,partials,data) {
    return "Basis";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>This message also stands for what was not sent before: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"standsFor"),{"name":"each","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":75},"end":{"line":7,"column":159}}})) != null ? stack1 : "")
    + ".</p>";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"ladderStep",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":94},"end":{"line":7,"column":120}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":120},"end":{"line":7,"column":150}}})) != null ? stack1 : "");
},"17":function(container,depth0,helpers,partials,data) {
    return ", ";
},"18":function(container,depth0,helpers,partials,data) {
    return "<p>The calendar of a year concerned has not been published; working days are counted by weekends until it is.</p>";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.program(21, data, 0),"data":data,"loc":{"start":{"line":9,"column":32},"end":{"line":9,"column":231}}})) != null ? stack1 : "");
},"20":function(container,depth0,helpers,partials,data) {
    return "If it is done, submit it with the evidence; if more time is needed, ask for it with reasons before that day.";
},"21":function(container,depth0,helpers,partials,data) {
    return "Please take note, and see to it that it is rectified in time.";
},"22":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":9,"column":241},"end":{"line":9,"column":264}}}),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.program(26, data, 0),"data":data,"loc":{"start":{"line":9,"column":231},"end":{"line":9,"column":700}}})) != null ? stack1 : "");
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(25, data, 0),"data":data,"loc":{"start":{"line":9,"column":266},"end":{"line":9,"column":461}}})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data) {
    return "Look whether it is still in order: if it is, record that the look-back passed; if it is not, reopen the finding.";
},"25":function(container,depth0,helpers,partials,data) {
    return "Please take note, and see to it that it is looked at.";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(27, data, 0),"inverse":container.program(28, data, 0),"data":data,"loc":{"start":{"line":9,"column":469},"end":{"line":9,"column":700}}})) != null ? stack1 : "");
},"27":function(container,depth0,helpers,partials,data) {
    return "If it is carried out, have it recorded with the document or the evidence; if more time is needed, ask for it with reasons before that day.";
},"28":function(container,depth0,helpers,partials,data) {
    return "Please take note, and see to it that it is carried out in time.";
},"29":function(container,depth0,helpers,partials,data) {
    return "Go to: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":10,"column":24},"end":{"line":10,"column":28}} ), depth0));
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Please sign in to "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.program(32, data, 0),"data":data,"loc":{"start":{"line":10,"column":56},"end":{"line":10,"column":95}}})) != null ? stack1 : "")
    + ".";
},"31":function(container,depth0,helpers,partials,data) {
    return "act";
},"32":function(container,depth0,helpers,partials,data) {
    return "see it";
},"33":function(container,depth0,helpers,partials,data) {
    return "<p>Sample: parts of this message were made up for demonstration and prove nothing.</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<message>\n<subject>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":39}}})) != null ? stack1 : "")
    + "Due "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":2,"column":43},"end":{"line":2,"column":58}}}))
    + ": "
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":2,"column":62},"end":{"line":2,"column":72}} ), depth0))
    + "</subject>\n<p>To: "
    + alias2(alias4(alias3(depth0, "addressee", {"start":{"line":3,"column":9},"end":{"line":3,"column":18}} ), depth0))
    + "</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":4,"column":9},"end":{"line":4,"column":30}}}),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":4,"column":3},"end":{"line":4,"column":198}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unit"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":198},"end":{"line":4,"column":228}}})) != null ? stack1 : "")
    + " falls due on "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":4,"column":242},"end":{"line":4,"column":257}}}))
    + ", "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysLeft"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":4,"column":259},"end":{"line":4,"column":369}}})) != null ? stack1 : "")
    + ".</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":9},"end":{"line":5,"column":36}}}),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":69}}})) != null ? stack1 : "")
    + ": "
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":5,"column":73},"end":{"line":5,"column":84}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":152}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"standsFor"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":171}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":139}}})) != null ? stack1 : "")
    + "\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":9,"column":9},"end":{"line":9,"column":30}}}),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":9,"column":3},"end":{"line":9,"column":707}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.program(30, data, 0),"data":data,"loc":{"start":{"line":10,"column":3},"end":{"line":10,"column":103}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + alias2(alias4(alias3(depth0, "issuer", {"start":{"line":11,"column":5},"end":{"line":11,"column":11}} ), depth0))
    + ", "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":11,"column":15},"end":{"line":11,"column":25}}}))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":107}}})) != null ? stack1 : "")
    + "\n</message>\n";
},"useData":true},
  "messages/notice.zh": {"0":function(container,depth0,helpers,partials,data) {
    return "【示例】";
},"1":function(container,depth0,helpers,partials,data) {
    return "整改";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":96},"end":{"line":2,"column":119}}}),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":2,"column":86},"end":{"line":2,"column":138}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "回头看";
},"4":function(container,depth0,helpers,partials,data) {
    return "政策调整落实";
},"5":function(container,depth0,helpers,partials,data) {
    return "（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "unit", {"start":{"line":4,"column":34},"end":{"line":4,"column":38}} ), depth0))
    + "）";
},"6":function(container,depth0,helpers,partials,data) {
    return "的一项绩效评价问题";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":4,"column":96},"end":{"line":4,"column":119}}}),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.program(9, data, 0),"data":data,"loc":{"start":{"line":4,"column":86},"end":{"line":4,"column":158}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    return "的一项绩效评价问题已经销号，计划的回头看";
},"9":function(container,depth0,helpers,partials,data) {
    return "政策调整的落实期限";
},"10":function(container,depth0,helpers,partials,data) {
    var alias1=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "将于"
    + alias1(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":4,"column":190},"end":{"line":4,"column":205}}}))
    + "到期，还有"
    + alias1(container.lambda(container.strict(depth0, "workingDaysLeft", {"start":{"line":4,"column":212},"end":{"line":4,"column":227}} ), depth0))
    + "个工作日";
},"11":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "今天（"
    + container.escapeExpression(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":4,"column":244},"end":{"line":4,"column":259}}}))
    + "）到期";
},"12":function(container,depth0,helpers,partials,data) {
    return "调整内容";
},"13":function(container,depth0,helpers,partials,data) {
    return "问题";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":6,"column":28},"end":{"line":6,"column":49}}}),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.program(16, data, 0),"data":data,"loc":{"start":{"line":6,"column":22},"end":{"line":6,"column":111}}})) != null ? stack1 : "")
    + "："
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":6,"column":114},"end":{"line":6,"column":125}} ), depth0))
    + "</p>";
},"15":function(container,depth0,helpers,partials,data) {
    return "整改要求";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":6,"column":65},"end":{"line":6,"column":88}}}),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.program(18, data, 0),"data":data,"loc":{"start":{"line":6,"column":55},"end":{"line":6,"column":104}}})) != null ? stack1 : "");
},"17":function(container,depth0,helpers,partials,data) {
    return "查看内容";
},"18":function(container,depth0,helpers,partials,data) {
    return "依据";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>本消息同时代替此前未发出的："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"standsFor"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":34},"end":{"line":7,"column":117}}})) != null ? stack1 : "")
    + "。</p>";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"ladderStep",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":53},"end":{"line":7,"column":79}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":79},"end":{"line":7,"column":108}}})) != null ? stack1 : "");
},"21":function(container,depth0,helpers,partials,data) {
    return "、";
},"22":function(container,depth0,helpers,partials,data) {
    return "<p>所涉年份的放假安排尚未公布，工作日暂按周末推算。</p>";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(25, data, 0),"data":data,"loc":{"start":{"line":9,"column":32},"end":{"line":9,"column":112}}})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data) {
    return "已经完成的，请提交完成情况和佐证材料；确需延期的，请在到期前申请并说明理由。";
},"25":function(container,depth0,helpers,partials,data) {
    return "请知悉，并督促按期整改。";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":9,"column":122},"end":{"line":9,"column":145}}}),{"name":"if","hash":{},"fn":container.program(27, data, 0),"inverse":container.program(30, data, 0),"data":data,"loc":{"start":{"line":9,"column":112},"end":{"line":9,"column":321}}})) != null ? stack1 : "");
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.program(29, data, 0),"data":data,"loc":{"start":{"line":9,"column":147},"end":{"line":9,"column":230}}})) != null ? stack1 : "");
},"28":function(container,depth0,helpers,partials,data) {
    return "请按计划查看整改是否保持：仍然合格的，登记回头看合格；不再合格的，重新打开问题。";
},"29":function(container,depth0,helpers,partials,data) {
    return "请知悉，并督促按期回头看。";
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.program(32, data, 0),"data":data,"loc":{"start":{"line":9,"column":238},"end":{"line":9,"column":321}}})) != null ? stack1 : "");
},"31":function(container,depth0,helpers,partials,data) {
    return "已经落实的，请登记落实情况和文号或佐证材料；确需延期的，请在到期前申请并说明理由。";
},"32":function(container,depth0,helpers,partials,data) {
    return "请知悉，并督促按期落实。";
},"33":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(34, data, 0),"inverse":container.program(35, data, 0),"data":data,"loc":{"start":{"line":10,"column":15},"end":{"line":10,"column":49}}})) != null ? stack1 : "")
    + "："
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":10,"column":52},"end":{"line":10,"column":56}} ), depth0));
},"34":function(container,depth0,helpers,partials,data) {
    return "办理";
},"35":function(container,depth0,helpers,partials,data) {
    return "查看";
},"36":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "请登录系统"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(34, data, 0),"inverse":container.program(35, data, 0),"data":data,"loc":{"start":{"line":10,"column":71},"end":{"line":10,"column":105}}})) != null ? stack1 : "")
    + "。";
},"37":function(container,depth0,helpers,partials,data) {
    return "<p>示例：本消息部分内容为演示而编写，不作为任何依据。</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<message>\n<subject>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":34}}})) != null ? stack1 : "")
    + "【到期提醒】"
    + alias4(alias3(alias2(depth0, "objectName", {"start":{"line":2,"column":42},"end":{"line":2,"column":52}} ), depth0))
    + "："
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":61},"end":{"line":2,"column":82}}}),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":2,"column":55},"end":{"line":2,"column":145}}})) != null ? stack1 : "")
    + "期限"
    + alias4(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":2,"column":147},"end":{"line":2,"column":162}}}))
    + "</subject>\n<p>"
    + alias4(alias3(alias2(depth0, "addressee", {"start":{"line":3,"column":5},"end":{"line":3,"column":14}} ), depth0))
    + "：</p>\n<p>“"
    + alias4(alias3(alias2(depth0, "objectName", {"start":{"line":4,"column":6},"end":{"line":4,"column":16}} ), depth0))
    + "”"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unit"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":19},"end":{"line":4,"column":48}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":4,"column":54},"end":{"line":4,"column":75}}}),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":4,"column":48},"end":{"line":4,"column":165}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysLeft"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":4,"column":165},"end":{"line":4,"column":269}}})) != null ? stack1 : "")
    + "。</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":9},"end":{"line":5,"column":36}}}),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":59}}})) != null ? stack1 : "")
    + "："
    + alias4(alias3(alias2(depth0, "description", {"start":{"line":5,"column":62},"end":{"line":5,"column":73}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":138}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"standsFor"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":129}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":57}}})) != null ? stack1 : "")
    + "\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":9,"column":9},"end":{"line":9,"column":30}}}),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.program(26, data, 0),"data":data,"loc":{"start":{"line":9,"column":3},"end":{"line":9,"column":328}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(33, data, 0),"inverse":container.program(36, data, 0),"data":data,"loc":{"start":{"line":10,"column":3},"end":{"line":10,"column":113}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + alias4(alias3(alias2(depth0, "issuer", {"start":{"line":11,"column":5},"end":{"line":11,"column":11}} ), depth0))
    + "　"
    + alias4(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":11,"column":14},"end":{"line":11,"column":24}}}))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(37, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":53}}})) != null ? stack1 : "")
    + "\n</message>\n";
},"useData":true},
  "messages/reminder.en": {"0":function(container,depth0,helpers,partials,data) {
    return "[Sample] ";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " by "
    + container.escapeExpression(lookupProperty(helpers,"plural").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"workingDaysOverdue"),"working day","working days",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":2,"column":76},"end":{"line":2,"column":134}}}));
},"2":function(container,depth0,helpers,partials,data) {
    return "A finding on “"
    + container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":4,"column":48},"end":{"line":4,"column":58}} ), depth0))
    + "”";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":4,"column":71},"end":{"line":4,"column":94}}}),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":4,"column":61},"end":{"line":4,"column":191}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    return "The look-back at a closed finding on “"
    + container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":4,"column":136},"end":{"line":4,"column":146}} ), depth0))
    + "”";
},"5":function(container,depth0,helpers,partials,data) {
    return "The policy change “"
    + container.escapeExpression(container.lambda(container.strict(depth0, "objectName", {"start":{"line":4,"column":178},"end":{"line":4,"column":188}} ), depth0))
    + "”";
},"6":function(container,depth0,helpers,partials,data) {
    return " ("
    + container.escapeExpression(container.lambda(container.strict(depth0, "unit", {"start":{"line":4,"column":214},"end":{"line":4,"column":218}} ), depth0))
    + ")";
},"7":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"plural").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"workingDaysOverdue"),"working day","working days",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":4,"column":300},"end":{"line":4,"column":358}}}));
},"8":function(container,depth0,helpers,partials,data) {
    return "less than a working day";
},"9":function(container,depth0,helpers,partials,data) {
    return "To change";
},"10":function(container,depth0,helpers,partials,data) {
    return "Finding";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":6,"column":28},"end":{"line":6,"column":49}}}),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.program(13, data, 0),"data":data,"loc":{"start":{"line":6,"column":22},"end":{"line":6,"column":124}}})) != null ? stack1 : "")
    + ": "
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":6,"column":128},"end":{"line":6,"column":139}} ), depth0))
    + "</p>";
},"12":function(container,depth0,helpers,partials,data) {
    return "Required";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":6,"column":69},"end":{"line":6,"column":92}}}),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.program(15, data, 0),"data":data,"loc":{"start":{"line":6,"column":59},"end":{"line":6,"column":117}}})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    return "To look at";
},"15":function(container,depth0,helpers,partials,data) {
    return "Basis";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>This message also stands for what was not sent before: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"standsFor"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":75},"end":{"line":7,"column":159}}})) != null ? stack1 : "")
    + ".</p>";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"ladderStep",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":94},"end":{"line":7,"column":120}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":120},"end":{"line":7,"column":150}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    return ", ";
},"19":function(container,depth0,helpers,partials,data) {
    return "<p>The calendar of a year concerned has not been published; working days are counted by weekends until it is.</p>";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.program(22, data, 0),"data":data,"loc":{"start":{"line":9,"column":32},"end":{"line":9,"column":214}}})) != null ? stack1 : "");
},"21":function(container,depth0,helpers,partials,data) {
    return "If it is done, submit it with the evidence; if it cannot be done, say why and ask for an extension.";
},"22":function(container,depth0,helpers,partials,data) {
    return "Please take note, and see to it that it is rectified.";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":9,"column":224},"end":{"line":9,"column":247}}}),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(27, data, 0),"data":data,"loc":{"start":{"line":9,"column":214},"end":{"line":9,"column":658}}})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.program(26, data, 0),"data":data,"loc":{"start":{"line":9,"column":249},"end":{"line":9,"column":444}}})) != null ? stack1 : "");
},"25":function(container,depth0,helpers,partials,data) {
    return "Look whether it is still in order: if it is, record that the look-back passed; if it is not, reopen the finding.";
},"26":function(container,depth0,helpers,partials,data) {
    return "Please take note, and see to it that it is looked at.";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.program(29, data, 0),"data":data,"loc":{"start":{"line":9,"column":452},"end":{"line":9,"column":658}}})) != null ? stack1 : "");
},"28":function(container,depth0,helpers,partials,data) {
    return "If it is carried out, have it recorded with the document or the evidence; if it cannot be, say why and ask for more time.";
},"29":function(container,depth0,helpers,partials,data) {
    return "Please take note, and see to it that it is carried out.";
},"30":function(container,depth0,helpers,partials,data) {
    return "Go to: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":10,"column":24},"end":{"line":10,"column":28}} ), depth0));
},"31":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Please sign in to "
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(32, data, 0),"inverse":container.program(33, data, 0),"data":data,"loc":{"start":{"line":10,"column":56},"end":{"line":10,"column":95}}})) != null ? stack1 : "")
    + ".";
},"32":function(container,depth0,helpers,partials,data) {
    return "act";
},"33":function(container,depth0,helpers,partials,data) {
    return "see it";
},"34":function(container,depth0,helpers,partials,data) {
    return "<p>Sample: parts of this message were made up for demonstration and prove nothing.</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<message>\n<subject>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":39}}})) != null ? stack1 : "")
    + "Overdue"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysOverdue"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":46},"end":{"line":2,"column":141}}})) != null ? stack1 : "")
    + " ("
    + alias2(lookupProperty(helpers,"word").call(alias1,"ladderStep",lookupProperty(depth0,"step"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":2,"column":143},"end":{"line":2,"column":169}}}))
    + "): "
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":2,"column":174},"end":{"line":2,"column":184}} ), depth0))
    + "</subject>\n<p>To: "
    + alias2(alias4(alias3(depth0, "addressee", {"start":{"line":3,"column":9},"end":{"line":3,"column":18}} ), depth0))
    + "</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":4,"column":9},"end":{"line":4,"column":30}}}),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":4,"column":3},"end":{"line":4,"column":198}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unit"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":198},"end":{"line":4,"column":228}}})) != null ? stack1 : "")
    + " was due on "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":4,"column":240},"end":{"line":4,"column":255}}}))
    + " and is overdue by "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysOverdue"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":4,"column":274},"end":{"line":4,"column":396}}})) != null ? stack1 : "")
    + ".</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":9},"end":{"line":5,"column":36}}}),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":69}}})) != null ? stack1 : "")
    + ": "
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":5,"column":73},"end":{"line":5,"column":84}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":152}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"standsFor"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":171}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":139}}})) != null ? stack1 : "")
    + "\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":9,"column":9},"end":{"line":9,"column":30}}}),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.program(23, data, 0),"data":data,"loc":{"start":{"line":9,"column":3},"end":{"line":9,"column":665}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(30, data, 0),"inverse":container.program(31, data, 0),"data":data,"loc":{"start":{"line":10,"column":3},"end":{"line":10,"column":103}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + alias2(alias4(alias3(depth0, "issuer", {"start":{"line":11,"column":5},"end":{"line":11,"column":11}} ), depth0))
    + ", "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":11,"column":15},"end":{"line":11,"column":25}}}))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(34, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":107}}})) != null ? stack1 : "")
    + "\n</message>\n";
},"useData":true},
  "messages/reminder.zh": {"0":function(container,depth0,helpers,partials,data) {
    return "【示例】";
},"1":function(container,depth0,helpers,partials,data) {
    return "整改";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":118},"end":{"line":2,"column":141}}}),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":2,"column":108},"end":{"line":2,"column":158}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    return "回头看";
},"4":function(container,depth0,helpers,partials,data) {
    return "政策调整";
},"5":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "workingDaysOverdue", {"start":{"line":2,"column":196},"end":{"line":2,"column":214}} ), depth0))
    + "个工作日";
},"6":function(container,depth0,helpers,partials,data) {
    return "（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "unit", {"start":{"line":4,"column":34},"end":{"line":4,"column":38}} ), depth0))
    + "）";
},"7":function(container,depth0,helpers,partials,data) {
    return "的一项绩效评价问题，整改期限为";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":4,"column":102},"end":{"line":4,"column":125}}}),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":4,"column":92},"end":{"line":4,"column":168}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    return "的一项绩效评价问题已经销号，计划的回头看日期为";
},"10":function(container,depth0,helpers,partials,data) {
    return "政策调整，落实期限为";
},"11":function(container,depth0,helpers,partials,data) {
    return "不足1个工作日";
},"12":function(container,depth0,helpers,partials,data) {
    return "，请抓紧办理";
},"13":function(container,depth0,helpers,partials,data) {
    return "调整内容";
},"14":function(container,depth0,helpers,partials,data) {
    return "问题";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":6,"column":28},"end":{"line":6,"column":49}}}),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.program(17, data, 0),"data":data,"loc":{"start":{"line":6,"column":22},"end":{"line":6,"column":111}}})) != null ? stack1 : "")
    + "："
    + container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":6,"column":114},"end":{"line":6,"column":125}} ), depth0))
    + "</p>";
},"16":function(container,depth0,helpers,partials,data) {
    return "整改要求";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":6,"column":65},"end":{"line":6,"column":88}}}),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.program(19, data, 0),"data":data,"loc":{"start":{"line":6,"column":55},"end":{"line":6,"column":104}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    return "查看内容";
},"19":function(container,depth0,helpers,partials,data) {
    return "依据";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>本消息同时代替此前未发出的："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"standsFor"),{"name":"each","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":34},"end":{"line":7,"column":117}}})) != null ? stack1 : "")
    + "。</p>";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"word").call(alias1,"ladderStep",depth0,{"name":"word","hash":{},"data":data,"loc":{"start":{"line":7,"column":53},"end":{"line":7,"column":79}}}))
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":79},"end":{"line":7,"column":108}}})) != null ? stack1 : "");
},"22":function(container,depth0,helpers,partials,data) {
    return "、";
},"23":function(container,depth0,helpers,partials,data) {
    return "<p>所涉年份的放假安排尚未公布，工作日暂按周末推算。</p>";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.program(26, data, 0),"data":data,"loc":{"start":{"line":9,"column":32},"end":{"line":9,"column":108}}})) != null ? stack1 : "");
},"25":function(container,depth0,helpers,partials,data) {
    return "已经完成的，请提交完成情况和佐证材料；不能完成的，请说明原因并申请延期。";
},"26":function(container,depth0,helpers,partials,data) {
    return "请知悉，并督促整改。";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"look-back",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":9,"column":118},"end":{"line":9,"column":141}}}),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.program(31, data, 0),"data":data,"loc":{"start":{"line":9,"column":108},"end":{"line":9,"column":312}}})) != null ? stack1 : "");
},"28":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.program(30, data, 0),"data":data,"loc":{"start":{"line":9,"column":143},"end":{"line":9,"column":223}}})) != null ? stack1 : "");
},"29":function(container,depth0,helpers,partials,data) {
    return "请尽快查看整改是否保持：仍然合格的，登记回头看合格；不再合格的，重新打开问题。";
},"30":function(container,depth0,helpers,partials,data) {
    return "请知悉，并督促回头看。";
},"31":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(32, data, 0),"inverse":container.program(33, data, 0),"data":data,"loc":{"start":{"line":9,"column":231},"end":{"line":9,"column":312}}})) != null ? stack1 : "");
},"32":function(container,depth0,helpers,partials,data) {
    return "已经落实的，请登记落实情况和文号或佐证材料；不能按期落实的，请说明原因并申请延期。";
},"33":function(container,depth0,helpers,partials,data) {
    return "请知悉，并督促落实。";
},"34":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(35, data, 0),"inverse":container.program(36, data, 0),"data":data,"loc":{"start":{"line":10,"column":15},"end":{"line":10,"column":49}}})) != null ? stack1 : "")
    + "："
    + container.escapeExpression(container.lambda(container.strict(depth0, "link", {"start":{"line":10,"column":52},"end":{"line":10,"column":56}} ), depth0));
},"35":function(container,depth0,helpers,partials,data) {
    return "办理";
},"36":function(container,depth0,helpers,partials,data) {
    return "查看";
},"37":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "请登录系统"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(35, data, 0),"inverse":container.program(36, data, 0),"data":data,"loc":{"start":{"line":10,"column":71},"end":{"line":10,"column":105}}})) != null ? stack1 : "")
    + "。";
},"38":function(container,depth0,helpers,partials,data) {
    return "<p>示例：本消息部分内容为演示而编写，不作为任何依据。</p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<message>\n<subject>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":9},"end":{"line":2,"column":34}}})) != null ? stack1 : "")
    + "【"
    + alias2(lookupProperty(helpers,"word").call(alias1,"ladderStep",lookupProperty(depth0,"step"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":2,"column":35},"end":{"line":2,"column":61}}}))
    + "】"
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":2,"column":64},"end":{"line":2,"column":74}} ), depth0))
    + "："
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":2,"column":83},"end":{"line":2,"column":104}}}),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":2,"column":77},"end":{"line":2,"column":165}}})) != null ? stack1 : "")
    + "已逾期"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysOverdue"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":168},"end":{"line":2,"column":227}}})) != null ? stack1 : "")
    + "</subject>\n<p>"
    + alias2(alias4(alias3(depth0, "addressee", {"start":{"line":3,"column":5},"end":{"line":3,"column":14}} ), depth0))
    + "：</p>\n<p>“"
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":4,"column":6},"end":{"line":4,"column":16}} ), depth0))
    + "”"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"unit"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":19},"end":{"line":4,"column":48}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":4,"column":54},"end":{"line":4,"column":75}}}),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.program(8, data, 0),"data":data,"loc":{"start":{"line":4,"column":48},"end":{"line":4,"column":175}}})) != null ? stack1 : "")
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":4,"column":175},"end":{"line":4,"column":190}}}))
    + "，已逾期"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"workingDaysOverdue"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":4,"column":194},"end":{"line":4,"column":268}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"mustAct"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":268},"end":{"line":4,"column":296}}})) != null ? stack1 : "")
    + "。</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"policy-change",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":5,"column":9},"end":{"line":5,"column":36}}}),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.program(14, data, 0),"data":data,"loc":{"start":{"line":5,"column":3},"end":{"line":5,"column":59}}})) != null ? stack1 : "")
    + "："
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":5,"column":62},"end":{"line":5,"column":73}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":138}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"standsFor"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":129}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":57}}})) != null ? stack1 : "")
    + "\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"matter"),"finding",{"name":"is","hash":{},"data":data,"loc":{"start":{"line":9,"column":9},"end":{"line":9,"column":30}}}),{"name":"if","hash":{},"fn":container.program(24, data, 0),"inverse":container.program(27, data, 0),"data":data,"loc":{"start":{"line":9,"column":3},"end":{"line":9,"column":319}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"link"),{"name":"if","hash":{},"fn":container.program(34, data, 0),"inverse":container.program(37, data, 0),"data":data,"loc":{"start":{"line":10,"column":3},"end":{"line":10,"column":113}}})) != null ? stack1 : "")
    + "</p>\n<p>"
    + alias2(alias4(alias3(depth0, "issuer", {"start":{"line":11,"column":5},"end":{"line":11,"column":11}} ), depth0))
    + "　"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":11,"column":14},"end":{"line":11,"column":24}}}))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"sample"),{"name":"if","hash":{},"fn":container.program(38, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":53}}})) != null ? stack1 : "")
    + "\n</message>\n";
},"useData":true},
  "parts/earlier.en": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>Sent before: "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"earlier"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":31},"end":{"line":1,"column":161}}})) != null ? stack1 : "")
    + ".</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return alias2(lookupProperty(helpers,"word").call(alias1,"ladderStep",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":1,"column":48},"end":{"line":1,"column":74}}}))
    + " of "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":1,"column":78},"end":{"line":1,"column":88}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"number"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":88},"end":{"line":1,"column":122}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":122},"end":{"line":1,"column":152}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return " ("
    + container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":1,"column":106},"end":{"line":1,"column":112}} ), depth0))
    + ")";
},"3":function(container,depth0,helpers,partials,data) {
    return "; ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"earlier"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":173}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "parts/earlier.zh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>此前已发出："
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"earlier"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":24},"end":{"line":1,"column":148}}})) != null ? stack1 : "")
    + "。</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"on"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":1,"column":41},"end":{"line":1,"column":51}}}))
    + alias2(lookupProperty(helpers,"word").call(alias1,"ladderStep",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":1,"column":51},"end":{"line":1,"column":77}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"number"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":77},"end":{"line":1,"column":110}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"last"),{"name":"unless","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":110},"end":{"line":1,"column":139}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    return "（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "number", {"start":{"line":1,"column":94},"end":{"line":1,"column":100}} ), depth0))
    + "）";
},"3":function(container,depth0,helpers,partials,data) {
    return "；";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"earlier"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":160}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
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
  "parts/overdue-changes.en": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":10,"column":6},"end":{"line":10,"column":20}}}))
    + "</cell>\n<cell>"
    + alias2(alias4(alias3(depth0, "title", {"start":{"line":11,"column":8},"end":{"line":11,"column":13}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"documentNumber"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":15},"end":{"line":11,"column":65}}})) != null ? stack1 : "")
    + "</cell>\n<cell>["
    + alias2(lookupProperty(helpers,"word").call(alias1,"policyChangeKind",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":12,"column":7},"end":{"line":12,"column":39}}}))
    + "] "
    + alias2(alias4(alias3(depth0, "content", {"start":{"line":12,"column":43},"end":{"line":12,"column":50}} ), depth0))
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"basis"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":13,"column":6},"end":{"line":13,"column":44}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":6},"end":{"line":14,"column":21}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"originalDueDate"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":21},"end":{"line":14,"column":131}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(alias4(alias3(depth0, "workingDaysOverdue", {"start":{"line":15,"column":8},"end":{"line":15,"column":26}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":28},"end":{"line":15,"column":55}}})) != null ? stack1 : "")
    + "</cell>\n</row>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " ("
    + container.escapeExpression(container.lambda(container.strict(depth0, "documentNumber", {"start":{"line":11,"column":41},"end":{"line":11,"column":55}} ), depth0))
    + ")";
},"2":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "basis", {"start":{"line":13,"column":21},"end":{"line":13,"column":26}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return "—";
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " (first "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"originalDueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":52},"end":{"line":14,"column":75}}}))
    + "; "
    + alias2(lookupProperty(helpers,"plural").call(alias1,lookupProperty(depth0,"extensions"),"extension","extensions",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":14,"column":77},"end":{"line":14,"column":123}}}))
    + ")";
},"5":function(container,depth0,helpers,partials,data) {
    return "*";
},"6":function(container,depth0,helpers,partials,data) {
    return "<note>* The calendar of a year concerned has not been published; counted by weekends until it is.</note>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"6\" align=\"center\">No.</column>\n<column width=\"19\" align=\"left\">Policy change</column>\n<column width=\"28\" align=\"left\">What is to change</column>\n<column width=\"18\" align=\"left\">Basis</column>\n<column width=\"16\" align=\"center\">Term</column>\n<column width=\"13\" align=\"right\">Working days overdue</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"changes"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "</table>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"changes"),"provisional",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":33}}}),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":19,"column":146}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"earlier"),depth0,{"name":"earlier","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "parts/overdue-changes.zh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":10,"column":6},"end":{"line":10,"column":20}}}))
    + "</cell>\n<cell>"
    + alias2(alias4(alias3(depth0, "title", {"start":{"line":11,"column":8},"end":{"line":11,"column":13}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"documentNumber"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":15},"end":{"line":11,"column":64}}})) != null ? stack1 : "")
    + "</cell>\n<cell>【"
    + alias2(lookupProperty(helpers,"word").call(alias1,"policyChangeKind",lookupProperty(depth0,"kind"),{"name":"word","hash":{},"data":data,"loc":{"start":{"line":12,"column":7},"end":{"line":12,"column":39}}}))
    + "】"
    + alias2(alias4(alias3(depth0, "content", {"start":{"line":12,"column":42},"end":{"line":12,"column":49}} ), depth0))
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"basis"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":13,"column":6},"end":{"line":13,"column":44}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":6},"end":{"line":14,"column":21}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"originalDueDate"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":21},"end":{"line":14,"column":97}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(alias4(alias3(depth0, "workingDaysOverdue", {"start":{"line":15,"column":8},"end":{"line":15,"column":26}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":28},"end":{"line":15,"column":55}}})) != null ? stack1 : "")
    + "</cell>\n</row>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "（"
    + container.escapeExpression(container.lambda(container.strict(depth0, "documentNumber", {"start":{"line":11,"column":40},"end":{"line":11,"column":54}} ), depth0))
    + "）";
},"2":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "basis", {"start":{"line":13,"column":21},"end":{"line":13,"column":26}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return "—";
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "（原定"
    + alias1(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"originalDueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":47},"end":{"line":14,"column":70}}}))
    + "，已延期"
    + alias1(container.lambda(container.strict(depth0, "extensions", {"start":{"line":14,"column":76},"end":{"line":14,"column":86}} ), depth0))
    + "次）";
},"5":function(container,depth0,helpers,partials,data) {
    return "*";
},"6":function(container,depth0,helpers,partials,data) {
    return "<note>* 所涉年份的放假安排尚未公布，暂按周末推算，公布后以公布的安排为准。</note>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"7\" align=\"center\">序号</column>\n<column width=\"19\" align=\"left\">政策调整事项</column>\n<column width=\"27\" align=\"left\">调整内容</column>\n<column width=\"17\" align=\"left\">依据</column>\n<column width=\"18\" align=\"center\">落实期限</column>\n<column width=\"14\" align=\"right\">逾期（工作日）</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"changes"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "</table>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"changes"),"provisional",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":33}}}),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":19,"column":90}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"earlier"),depth0,{"name":"earlier","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "parts/overdue.en": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":10,"column":6},"end":{"line":10,"column":20}}}))
    + "</cell>\n<cell>"
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":11,"column":8},"end":{"line":11,"column":18}} ), depth0))
    + "</cell>\n<cell>["
    + alias2(alias4(alias3(depth0, "category", {"start":{"line":12,"column":9},"end":{"line":12,"column":17}} ), depth0))
    + "] "
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":12,"column":23},"end":{"line":12,"column":34}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"percent"),{"name":"if","hash":{"includeZero":true},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":36},"end":{"line":12,"column":99}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":13,"column":6},"end":{"line":13,"column":56}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":6},"end":{"line":14,"column":21}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"originalDueDate"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":21},"end":{"line":14,"column":131}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(alias4(alias3(depth0, "workingDaysOverdue", {"start":{"line":15,"column":8},"end":{"line":15,"column":26}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":28},"end":{"line":15,"column":55}}})) != null ? stack1 : "")
    + "</cell>\n</row>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " ("
    + container.escapeExpression(container.lambda(container.strict(depth0, "percent", {"start":{"line":12,"column":72},"end":{"line":12,"column":79}} ), depth0))
    + "% reported)";
},"2":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":13,"column":27},"end":{"line":13,"column":38}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return "—";
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " (first "
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"originalDueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":52},"end":{"line":14,"column":75}}}))
    + "; "
    + alias2(lookupProperty(helpers,"plural").call(alias1,lookupProperty(depth0,"extensions"),"extension","extensions",{"name":"plural","hash":{},"data":data,"loc":{"start":{"line":14,"column":77},"end":{"line":14,"column":123}}}))
    + ")";
},"5":function(container,depth0,helpers,partials,data) {
    return "*";
},"6":function(container,depth0,helpers,partials,data) {
    return "<note>* The calendar of a year concerned has not been published; counted by weekends until it is.</note>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"6\" align=\"center\">No.</column>\n<column width=\"19\" align=\"left\">Object</column>\n<column width=\"27\" align=\"left\">Finding</column>\n<column width=\"21\" align=\"left\">Required</column>\n<column width=\"16\" align=\"center\">Term</column>\n<column width=\"13\" align=\"right\">Working days overdue</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "</table>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"findings"),"provisional",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":34}}}),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":19,"column":147}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"earlier"),depth0,{"name":"earlier","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "parts/overdue.zh": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, alias3=container.strict, alias4=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<row>\n<cell>"
    + alias2(lookupProperty(helpers,"nth").call(alias1,lookupProperty(data,"index"),{"name":"nth","hash":{},"data":data,"loc":{"start":{"line":10,"column":6},"end":{"line":10,"column":20}}}))
    + "</cell>\n<cell>"
    + alias2(alias4(alias3(depth0, "objectName", {"start":{"line":11,"column":8},"end":{"line":11,"column":18}} ), depth0))
    + "</cell>\n<cell>【"
    + alias2(alias4(alias3(depth0, "category", {"start":{"line":12,"column":9},"end":{"line":12,"column":17}} ), depth0))
    + "】"
    + alias2(alias4(alias3(depth0, "description", {"start":{"line":12,"column":22},"end":{"line":12,"column":33}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"percent"),{"name":"if","hash":{"includeZero":true},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":35},"end":{"line":12,"column":92}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"requirement"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":13,"column":6},"end":{"line":13,"column":56}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(lookupProperty(helpers,"day").call(alias1,lookupProperty(depth0,"dueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":6},"end":{"line":14,"column":21}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"originalDueDate"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":21},"end":{"line":14,"column":97}}})) != null ? stack1 : "")
    + "</cell>\n<cell>"
    + alias2(alias4(alias3(depth0, "workingDaysOverdue", {"start":{"line":15,"column":8},"end":{"line":15,"column":26}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"provisional"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":28},"end":{"line":15,"column":55}}})) != null ? stack1 : "")
    + "</cell>\n</row>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "（已报进度"
    + container.escapeExpression(container.lambda(container.strict(depth0, "percent", {"start":{"line":12,"column":74},"end":{"line":12,"column":81}} ), depth0))
    + "%）";
},"2":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "requirement", {"start":{"line":13,"column":27},"end":{"line":13,"column":38}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return "—";
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "（原定"
    + alias1(lookupProperty(helpers,"day").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"originalDueDate"),{"name":"day","hash":{},"data":data,"loc":{"start":{"line":14,"column":47},"end":{"line":14,"column":70}}}))
    + "，已延期"
    + alias1(container.lambda(container.strict(depth0, "extensions", {"start":{"line":14,"column":76},"end":{"line":14,"column":86}} ), depth0))
    + "次）";
},"5":function(container,depth0,helpers,partials,data) {
    return "*";
},"6":function(container,depth0,helpers,partials,data) {
    return "<note>* 所涉年份的放假安排尚未公布，暂按周末推算，公布后以公布的安排为准。</note>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table>\n<column width=\"7\" align=\"center\">序号</column>\n<column width=\"17\" align=\"left\">评价对象</column>\n<column width=\"25\" align=\"left\">问题</column>\n<column width=\"20\" align=\"left\">整改要求</column>\n<column width=\"19\" align=\"center\">整改期限</column>\n<column width=\"14\" align=\"right\">逾期（工作日）</column>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"findings"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "</table>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"findings"),"provisional",{"name":"any","hash":{},"data":data,"loc":{"start":{"line":19,"column":6},"end":{"line":19,"column":34}}}),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":19,"column":91}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"earlier"),depth0,{"name":"earlier","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
};
